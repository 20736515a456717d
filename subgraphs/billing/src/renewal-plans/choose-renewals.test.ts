import fc from 'fast-check';
import { type Candidate, chosenRenewals } from './choose-renewals';

const on = (day: number, total: number): Candidate => ({
  domainId: `dom_${day}_${total}`,
  paidThrough: new Date(Date.UTC(2027, 0, day)),
  total,
});

describe('the renewals that a budget allows', () => {
  it.each([
    ['EXPIRING_FIRST', 3_000, [1_220, 1_700]],
    ['CHEAPEST_FIRST', 3_000, [1_220, 1_000]],
    ['EXPIRING_FIRST', 999, []],
    ['EXPIRING_FIRST', null, [1_700, 1_220, 2_440, 1_000]],
  ] as const)('%s within %s are those of %j', (preference, budget, totals) => {
    const candidates = [on(2, 1_700), on(1, 1_220), on(3, 2_440), on(4, 1_000)];
    const chosen = [...chosenRenewals(candidates, budget, preference)];
    expect(new Set(chosen.map(({ total }) => total))).toEqual(new Set(totals));
  });

  it('never cost more than it, and none that was left out would still fit', () => {
    const candidates = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 5_000 })),
    );
    fc.assert(
      fc.property(
        candidates,
        fc.integer({ min: 0, max: 40_000 }),
        fc.constantFrom('EXPIRING_FIRST' as const, 'CHEAPEST_FIRST' as const),
        (drawn, budget, preference) => {
          const all = drawn.map(([day, total]) => on(day, total));
          const chosen = chosenRenewals(all, budget, preference);
          const spent = [...chosen].reduce((total, one) => total + one.total, 0);
          expect(spent).toBeLessThanOrEqual(budget);
          for (const one of all) if (!chosen.has(one)) expect(one.total).toBeGreaterThan(budget - spent);
        },
      ),
    );
  });
});
