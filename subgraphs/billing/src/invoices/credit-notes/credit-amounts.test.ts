import { percentOf, sum } from '@customer-area/shared/money';
import fc from 'fast-check';
import { totalsOf } from '../../pricing';
import { type CreditableLine, creditAmounts } from './credit-amounts';

const line = (lineId: string, net: number, vat: number, changes: Partial<CreditableLine> = {}) => ({
  ...{ lineId, net, vat, vatRate: '22.00', vatNature: null, paidCents: net + vat },
  ...{ creditedCents: 0, creditedNet: 0, creditedVat: 0 },
  ...changes,
});
const all = (lineId: string) => ({ lineId, grossCents: null });
const amountsOf = (credited: ReturnType<typeof creditAmounts>) =>
  credited === 'NOTHING_LEFT' ? credited : credited.map(({ cents, net, vat }) => [cents, net, vat]);

describe('what a credit note gives back', () => {
  it('is a line as it was invoiced, to the cent of its rounded VAT', () => {
    const lines = [line('a', 999, 220), line('b', 999, 219)];
    expect(amountsOf(creditAmounts(lines, [all('b')], false))).toEqual([[1_218, 999, 219]]);
  });

  it('is a part of a line with its part of the VAT', () => {
    const wanted = [{ lineId: 'a', grossCents: 122 }];
    expect(amountsOf(creditAmounts([line('a', 1_000, 220)], wanted, false))).toEqual([[122, 100, 22]]);
  });

  it('is net with the VAT on top under split payment', () => {
    const lines = [line('a', 1_000, 220, { paidCents: 1_000 })];
    expect(amountsOf(creditAmounts(lines, [{ lineId: 'a', grossCents: 100 }], true))).toEqual([
      [100, 100, 22],
    ]);
  });

  it('has the VAT of the sum where the cents of many lines would add up', () => {
    // 20 × 9.99: 16 lines got a cent of the rounding, four did not; the four alone are 3.12 cents off.
    const lines = Array.from({ length: 20 }, (_, index) => line(`l${index}`, 999, index < 16 ? 220 : 219));
    const four = [16, 17, 18, 19].map((index) => all(`l${index}`));
    const credited = creditAmounts(lines, four, false);
    if (credited === 'NOTHING_LEFT') throw new Error('something is left');
    expect(sum(credited.map(({ cents }) => cents))).toBe(4 * 1_218);
    expect(sum(credited.map(({ vat }) => vat))).toBe(879);
    expect(sum(credited.map(({ net }) => net))).toBe(3_993);
  });

  it.each([
    ['a cent more than is left', [{ lineId: 'a', grossCents: 1_220 }]],
    ['what is left of a line that was given back', [all('b')]],
  ])('is never %s', (_, wanted) => {
    const lines = [
      line('a', 999, 220),
      line('b', 100, 22, { creditedCents: 122, creditedNet: 100, creditedVat: 22 }),
    ];
    expect(creditAmounts(lines, wanted, false)).toBe('NOTHING_LEFT');
  });

  it.each([0, -1, 1.5])('is not %j cents', (grossCents) => {
    expect(() => creditAmounts([line('a', 999, 220)], [{ lineId: 'a', grossCents }], false)).toThrow(
      RangeError,
    );
  });

  const tax = fc.constantFrom(
    { vatRate: '22.00', vatNature: null },
    { vatRate: '4.00', vatNature: null },
    { vatRate: '0.00', vatNature: 'N2.1' },
  );
  const sold = fc.array(
    fc
      .record({ listNet: fc.integer({ min: 1, max: 40_000 }), tax })
      .chain(({ listNet, tax }) =>
        fc.integer({ min: 0, max: listNet }).map((discount) => ({ listNet, discount, tax })),
      ),
    { minLength: 1, maxLength: 20 },
  );
  /** Which lines, and how much in a hundred of what is left of each; 100 is asked for as all. */
  const notes = fc.array(
    fc.array(fc.record({ at: fc.nat(19), percent: fc.integer({ min: 1, max: 100 }) }), { maxLength: 20 }),
    { maxLength: 6 },
  );

  it('adds up to the invoice whatever is given back when, and every summary keeps to its rate', () => {
    fc.assert(
      fc.property(sold, fc.boolean(), notes, (priced, splitPayment, history) => {
        const totals = totalsOf(priced, splitPayment);
        let lines = totals.lines.map((one, index) =>
          line(`l${index}`, one.net, one.vat, {
            ...{ vatRate: one.vatRate, vatNature: one.vatNature },
            paidCents: splitPayment ? one.net : one.net + one.vat,
          }),
        );
        const issued = { cents: 0, net: 0, vat: 0 };
        const give = (wanted: readonly { lineId: string; grossCents: number | null }[]) => {
          const credited = creditAmounts(lines, wanted, splitPayment);
          if (credited === 'NOTHING_LEFT') return;
          for (const rate of new Set(credited.map(({ line: { vatRate } }) => vatRate))) {
            const alike = credited.filter(({ line: { vatRate } }) => vatRate === rate);
            const net = sum(alike.map((one) => one.net));
            const vat = sum(alike.map((one) => one.vat));
            expect(Math.abs(vat - percentOf(net, rate))).toBeLessThanOrEqual(1);
          }
          for (const {
            line: { lineId },
            cents,
            net,
            vat,
          } of credited) {
            expect(cents).toBe(splitPayment ? net : net + vat);
            expect(Math.min(net, vat)).toBeGreaterThanOrEqual(0);
            lines = lines.map((one) =>
              one.lineId !== lineId
                ? one
                : {
                    ...one,
                    creditedCents: one.creditedCents + cents,
                    creditedNet: one.creditedNet + net,
                    creditedVat: one.creditedVat + vat,
                  },
            );
            issued.cents += cents;
            issued.net += net;
            issued.vat += vat;
          }
          for (const one of lines) expect(one.creditedCents).toBeLessThanOrEqual(one.paidCents);
          expect(issued.vat).toBeLessThanOrEqual(totals.vat);
          expect(issued.net).toBeLessThanOrEqual(totals.net);
        };
        for (const note of history) {
          const wanted = new Map(
            note.flatMap(({ at, percent }) => {
              const one = lines[at % lines.length];
              const left = one === undefined ? 0 : one.paidCents - one.creditedCents;
              const cents = Math.ceil((left * percent) / 100);
              return one === undefined || left === 0
                ? []
                : [[one.lineId, percent === 100 ? null : cents] as const];
            }),
          );
          give([...wanted].map(([lineId, grossCents]) => ({ lineId, grossCents })));
        }
        give(lines.map(({ lineId }) => all(lineId)));
        expect(issued).toEqual({ cents: totals.amountDue, net: totals.net, vat: totals.vat });
      }),
      { numRuns: 500 },
    );
  });
});
