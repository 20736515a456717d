import { addDays } from '@customer-area/shared/clock';
import { addYears } from '../../lifecycle';
import type { RegistryRecord } from '../../registry';
import { transferRefusal, yearFitsFrom } from './transfer-refusal';

const NOW = new Date('2026-04-01T08:00:00.000Z');
const THEIRS: Extract<RegistryRecord, { readonly isOurs: false }> = {
  ...{ name: 'a.com', statuses: ['ok'], sponsor: 'OTHER', registrant: null, nameServers: [], dsRecords: [] },
  ...{ hasAuthCode: true, phase: 'REGISTERED', deletedAt: null, transferredAt: null, isOurs: false },
  ...{ createdAt: addDays(NOW, -400), expiresAt: addDays(NOW, 330) },
};

const RULES = { transferAgeDays: 60, transferYears: 1, maxYears: 10 };

describe('a name that its registry shows', () => {
  it.each([
    ['as another registrar has it', {}, null],
    ['60 days old', { createdAt: addDays(NOW, -60) }, null],
    ['not yet 60 days old', { createdAt: addDays(NOW, -59.9) }, 'TOO_YOUNG_TO_TRANSFER'],
    ['60 days after a transfer', { transferredAt: addDays(NOW, -60) }, null],
    ['not yet 60 days after a transfer', { transferredAt: addDays(NOW, -1) }, 'TOO_YOUNG_TO_TRANSFER'],
    ['without its dates', { createdAt: null, expiresAt: null }, null],
    ['with just room for a year more', { expiresAt: addYears(NOW, 9) }, null],
    ['with room for less than a year', { expiresAt: addDays(addYears(NOW, 9), 1) }, 'TRANSFER_TERM_FULL'],
    ['with the longest term', { expiresAt: addYears(NOW, 10) }, 'TRANSFER_TERM_FULL'],
    ['locked by its registrar', { statuses: ['clientTransferProhibited'] }, 'NAME_TRANSFER_LOCKED'],
    ['locked by its registry', { statuses: ['serverTransferProhibited'] }, 'NAME_TRANSFER_LOCKED'],
    ['under way somewhere', { statuses: ['pendingTransfer'] }, 'NAME_BEING_TRANSFERRED'],
    ['in redemption', { phase: 'REDEMPTION' }, 'NAME_BEING_DELETED'],
  ] as const)('%s', (_, shown, code) => {
    expect(transferRefusal({ ...THEIRS, ...shown }, RULES, NOW)).toBe(code);
  });

  it('as ours, or not at all, does not come; at any age where the rules of its extension say so', () => {
    const ours = { ...THEIRS, isOurs: true, sponsor: 'OUR-REG', createdAt: NOW, expiresAt: NOW } as const;
    expect(transferRefusal(ours, RULES, NOW)).toBe('NAME_ALREADY_HERE');
    expect(transferRefusal(null, RULES, NOW)).toBe('NAME_NOT_REGISTERED');
    expect(transferRefusal({ ...THEIRS, createdAt: NOW }, { ...RULES, transferAgeDays: 0 }, NOW)).toBeNull();
  });

  it('says from when on its year fits, and nothing where a transfer adds none', () => {
    const long = { ...THEIRS, expiresAt: addYears(NOW, 10) };
    expect(yearFitsFrom(long.expiresAt, RULES)).toEqual(addYears(NOW, 1));
    expect(transferRefusal(long, RULES, addYears(NOW, 1))).toBeNull();
    const without = { ...RULES, transferYears: 0 };
    expect(yearFitsFrom(long.expiresAt, without)).toBeNull();
    expect(transferRefusal(long, without, NOW)).toBeNull();
  });
});
