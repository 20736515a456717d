import { addDays } from '@customer-area/shared/clock';
import fc from 'fast-check';
import { addYears } from '../../lifecycle';
import { create, remove, renew, restore } from './commands/term-commands';
import { afterTime } from './passing-time';
import { REGISTRY_RULES, type SimulatedRegistryId } from './registry-rules';
import { phaseOf } from './shown-record';
import type { Change, StoredName } from './stored-name';

const START = new Date('2024-02-29T12:00:00.000Z');
const NAME = 'books.example';

/** One step of a history. Commands are tried whatever the name is then. */
const step = fc.oneof(
  fc.record({ act: fc.constant('pass' as const), days: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ act: fc.constant('create' as const), years: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ act: fc.constant('renew' as const), years: fc.integer({ min: 1, max: 10 }) }),
  fc.record({ act: fc.constantFrom(...(['delete', 'delete-at-expiry', 'restore', 'renew-again'] as const)) }),
);

interface Step {
  readonly act: 'pass' | 'create' | 'renew' | 'renew-again' | 'delete' | 'delete-at-expiry' | 'restore';
  readonly years?: number;
  readonly days?: number;
}

/** What the registrar keeps in books of its own, from nothing but outcomes and messages. */
class Books {
  stored: StoredName | null = null;
  now = START;
  credit = 0;
  /** Years that were charged and not given back since the name was created. */
  years = 0;
  seen: Date | null = null;

  constructor(private readonly registry: SimulatedRegistryId) {}

  do(one: Step): void {
    const rules = REGISTRY_RULES[this.registry];
    if (one.act === 'pass') this.now = addDays(this.now, one.days ?? 0);
    const before = this.seen;
    if (this.stored !== null) this.apply(afterTime(this.stored, rules, this.now));
    const command = { commandId: 'c', name: NAME };
    const years = one.years ?? 1;
    const asking = { registry: this.registry, rules, registrar: 'OUR-REG', now: this.now };
    const effect = {
      pass: () => null,
      create: () => create({ ...command, years })(this.stored, asking),
      renew: () =>
        renew({ ...command, years, seenExpiry: this.stored?.expiresAt ?? START })(this.stored, asking),
      // With the expiry of the step before, as somebody who lost the answer would.
      'renew-again': () => renew({ ...command, years: 1, seenExpiry: before ?? START })(this.stored, asking),
      delete: () => remove(command)(this.stored, asking),
      'delete-at-expiry': () => remove({ ...command, atExpiry: true })(this.stored, asking),
      restore: () => restore(this.stored, asking),
    }[one.act]();
    if (effect?.kind === 'changed') {
      if (one.act === 'create') this.years = 0;
      this.apply(effect);
    }
    this.seen = one.act === 'renew-again' ? before : (this.stored?.expiresAt ?? null);
  }

  private apply({ stored, charges }: Change): void {
    const { yearPrice, restoreFee } = REGISTRY_RULES[this.registry];
    for (const { kind, amount } of charges) {
      this.credit += amount;
      const fee = kind === 'RESTORE' ? restoreFee : 0;
      this.years -= (amount + fee) / yearPrice;
    }
    this.stored = stored;
  }
}

describe.each(['it', 'eu', 'gtld'] as const)(
  'whatever is done with a name of the registry %s',
  (registry) => {
    const rules = REGISTRY_RULES[registry];

    it('has exactly the years that were charged, and never a date that is over while it is registered', () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
          const books = new Books(registry);
          for (const one of steps) {
            books.do(one);
            const { stored, now } = books;
            if (stored === null) continue;
            // Leap days move a date back by one each.
            const paid = addYears(stored.createdAt, books.years).getTime();
            expect(Math.abs(stored.expiresAt.getTime() - paid)).toBeLessThanOrEqual(86_400_000);
            expect(stored.expiresAt <= addYears(now, rules.mostYears + 1)).toBe(true);
            if (phaseOf(stored, { rules, now }) === 'REGISTERED') expect(stored.expiresAt > now).toBe(true);
          }
        }),
        { numRuns: 300 },
      );
    });

    it('is the same whether time passes at once or day by day', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 1_200 }),
          fc.boolean(),
          fc.boolean(),
          (days, isDeleted, endsAtExpiry) => {
            const books = new Books(registry);
            books.do({ act: 'create', years: 1 });
            if (isDeleted) {
              books.do({ act: 'pass', days: rules.freeDays });
              books.do({ act: 'delete' });
            }
            if (!isDeleted && endsAtExpiry) books.do({ act: 'delete-at-expiry' });
            const first = books.stored;
            if (first === null) throw new Error('not created');
            const atOnce = afterTime(first, rules, addDays(START, days));
            let stored: StoredName | null = first;
            const charges: unknown[] = [];
            for (let day = 1; day <= days && stored !== null; day++) {
              const change: Change = afterTime(stored, rules, addDays(START, day));
              charges.push(...change.charges);
              stored = change.stored;
            }
            expect({ stored, charges }).toEqual({ stored: atOnce.stored, charges: atOnce.charges });
          },
        ),
        { numRuns: 100 },
      );
    });
  },
);
