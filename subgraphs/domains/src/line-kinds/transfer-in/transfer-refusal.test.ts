import { addDays } from '@customer-area/shared/clock';
import type { RegistryRecord } from '../../registry';
import { transferRefusal } from './transfer-refusal';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const THEIRS: Extract<RegistryRecord, { readonly isOurs: false }> = {
  ...{ name: 'a.com', statuses: ['ok'], sponsor: 'OTHER', registrant: null, nameServers: [], dsRecords: [] },
  ...{ hasAuthCode: true, phase: 'REGISTERED', deletedAt: null, transferredAt: null, isOurs: false },
  ...{ createdAt: addDays(NOW, -400), expiresAt: addDays(NOW, 330) },
};

describe('a name that its registry shows', () => {
  it.each([
    ['as another registrar has it', {}, null],
    ['60 days old', { createdAt: addDays(NOW, -60) }, null],
    ['not yet 60 days old', { createdAt: addDays(NOW, -59.9) }, 'TOO_YOUNG_TO_TRANSFER'],
    ['60 days after a transfer', { transferredAt: addDays(NOW, -60) }, null],
    ['not yet 60 days after a transfer', { transferredAt: addDays(NOW, -1) }, 'TOO_YOUNG_TO_TRANSFER'],
    ['without its dates', { createdAt: null, expiresAt: null }, null],
    ['locked by its registrar', { statuses: ['clientTransferProhibited'] }, 'NAME_TRANSFER_LOCKED'],
    ['locked by its registry', { statuses: ['serverTransferProhibited'] }, 'NAME_TRANSFER_LOCKED'],
    ['under way somewhere', { statuses: ['pendingTransfer'] }, 'NAME_BEING_TRANSFERRED'],
    ['in redemption', { phase: 'REDEMPTION' }, 'NAME_BEING_DELETED'],
  ] as const)('%s', (_, shown, code) => {
    expect(transferRefusal({ ...THEIRS, ...shown }, { transferAgeDays: 60 }, NOW)).toBe(code);
  });

  it('as ours, or not at all, does not come; at any age where the rules of its extension say so', () => {
    const ours = { ...THEIRS, isOurs: true, createdAt: NOW, expiresAt: NOW } as const;
    expect(transferRefusal(ours, { transferAgeDays: 60 }, NOW)).toBe('NAME_ALREADY_HERE');
    expect(transferRefusal(null, { transferAgeDays: 60 }, NOW)).toBe('NAME_NOT_REGISTERED');
    expect(transferRefusal({ ...THEIRS, createdAt: NOW }, { transferAgeDays: 0 }, NOW)).toBeNull();
  });
});
