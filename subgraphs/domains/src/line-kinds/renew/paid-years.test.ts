import { addDays } from '@customer-area/shared/clock';
import fc from 'fast-check';
import { addYears } from '../../lifecycle';
import { renew, restore } from '../../registry/simulated/commands/term-commands';
import { afterTime } from '../../registry/simulated/passing-time';
import { REGISTRY_RULES, type SimulatedRegistryId } from '../../registry/simulated/registry-rules';
import { shownRecord } from '../../registry/simulated/shown-record';
import { newName, type StoredName } from '../../registry/simulated/stored-name';
import { renewalStep } from './renewal-step';

const EXPIRY = new Date('2028-02-29T12:00:00.000Z');
const NAME = 'paid.example';

/** An attempt some days after the one before; its answers may be lost, after the registry has done what was asked. */
const attempt = fc.record({ daysLater: fc.integer({ min: 0, max: 5 }), isLost: fc.boolean() });

/** A registry that only renewals and time happen to, and what it charged. */
class Registry {
  years = 0;
  stored: StoredName | null;

  constructor(private readonly id: SimulatedRegistryId) {
    this.stored = newName(NAME, 'OUR-REG', { createdAt: addYears(EXPIRY, -1), expiresAt: EXPIRY });
  }

  /** One run of a renewal; whether it ended with an answer. */
  attempt(paidThrough: Date, now: Date, isLost: boolean): boolean {
    const rules = REGISTRY_RULES[this.id];
    const asking = { registry: this.id, rules, registrar: 'OUR-REG', now };
    if (this.stored !== null) this.take(afterTime(this.stored, rules, now));
    for (;;) {
      const record = this.stored === null ? null : shownRecord(this.stored, asking);
      const step = renewalStep(record, paidThrough, rules);
      if (step.kind === 'refuse') throw new Error(step.code);
      if (step.kind === 'nothing') return true;
      const command = { commandId: 'c', name: NAME };
      const effect =
        step.kind === 'restore'
          ? restore(this.stored, asking)
          : renew({ ...command, ...step })(this.stored, asking);
      if (effect.kind === 'refused') throw new Error(effect.code);
      this.take(effect);
      if (isLost) return false;
    }
  }

  private take({
    stored,
    charges,
  }: {
    stored: StoredName | null;
    charges: readonly { amount: number }[];
  }): void {
    this.stored = stored;
    for (const { amount } of charges) this.years -= amount / REGISTRY_RULES[this.id].yearPrice;
  }
}

describe.each(['eu', 'gtld', 'it'] as const)('a renewal at the registry %s', (id) => {
  it('costs each paid year once, whenever it is sent and however many answers are lost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: -60, max: 10 }),
        fc.array(attempt, { maxLength: 5 }),
        (years, startDay, attempts) => {
          const registry = new Registry(id);
          const paidThrough = addYears(EXPIRY, years);
          let now = addDays(EXPIRY, startDay);
          for (const { daysLater, isLost } of attempts) {
            now = addDays(now, daysLater);
            registry.attempt(paidThrough, now, isLost);
          }
          expect(registry.attempt(paidThrough, now, false)).toBe(true);
          if (id !== 'it') expect(registry.years).toBe(years);
          // The registry of .it charges by the year, as it goes on.
          else expect(registry.years).toBe(now >= EXPIRY ? 1 : 0);
          const shown = registry.stored?.expiresAt.getTime() ?? 0;
          const expected = addYears(EXPIRY, registry.years).getTime();
          expect(Math.abs(shown - expected)).toBeLessThanOrEqual(86_400_000);
        },
      ),
      { numRuns: 300 },
    );
  });
});
