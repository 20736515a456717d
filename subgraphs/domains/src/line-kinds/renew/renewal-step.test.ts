import { addYears } from '../../lifecycle';
import type { RegistryPhase, RegistryRecord, RegistryTraits } from '../../registry';
import { renewalStep } from './renewal-step';

const EXPIRY = new Date('2026-05-01T00:00:00.000Z');
const RENEWS = { renews: true, restoresByRenewal: false } as RegistryTraits;
const IT = { renews: false, restoresByRenewal: true } as RegistryTraits;
const EU = { renews: true, restoresByRenewal: true } as RegistryTraits;

const shown = (expiresAt: Date, phase: RegistryPhase = 'REGISTERED', isOurs = true) =>
  ({ expiresAt, phase, isOurs }) as RegistryRecord;

describe('what is left to do for a renewal', () => {
  it.each([
    [0, 1, 1],
    [0, 5, 5],
    [1, 1, 0],
    [1, 3, 2],
    [2, 1, 0],
  ])('adds, where the registry has added %i of them, of %i years %i', (added, bought, missing) => {
    const seenExpiry = addYears(EXPIRY, added);
    const step = renewalStep(shown(seenExpiry), addYears(EXPIRY, bought), RENEWS);
    expect(step).toEqual(missing === 0 ? { kind: 'nothing' } : { kind: 'renew', years: missing, seenExpiry });
  });

  it.each([
    ['2026-04-24T00:00:00.000Z', 1],
    ['2026-05-09T12:00:00.000Z', 1],
    ['2027-04-30T00:00:00.000Z', 0],
    ['2027-05-02T00:00:00.000Z', 0],
  ])('rounds the years where the registry says %s', (date, years) => {
    const step = renewalStep(shown(new Date(date)), addYears(EXPIRY, 1), RENEWS);
    expect(step.kind === 'renew' ? step.years : 0).toBe(years);
  });

  it('sends nothing where the registry only renews itself, and restores first where a renewal restores', () => {
    expect(renewalStep(shown(EXPIRY), addYears(EXPIRY, 5), IT)).toEqual({ kind: 'nothing' });
    for (const traits of [IT, EU])
      expect(renewalStep(shown(EXPIRY, 'REDEMPTION'), addYears(EXPIRY, 1), traits)).toEqual({
        kind: 'restore',
      });
  });

  it('refuses what is gone, going, somebody else\u2019s or only restored at a fee', () => {
    const of = (record: RegistryRecord | null) => renewalStep(record, addYears(EXPIRY, 1), RENEWS);
    expect(of(null)).toEqual({ kind: 'refuse', code: 'UNKNOWN_NAME' });
    expect(of(shown(EXPIRY, 'REGISTERED', false))).toEqual({ kind: 'refuse', code: 'NOT_SPONSORED' });
    for (const phase of ['REDEMPTION', 'PENDING_DELETE'] as const)
      expect(of(shown(EXPIRY, phase))).toEqual({ kind: 'refuse', code: 'STATUS_PROHIBITS' });
  });
});
