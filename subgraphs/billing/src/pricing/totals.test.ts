import { percentOf, sum } from '@customer-area/shared/money';
import fc from 'fast-check';
import { discountOf, type PromoCode } from '../promo-codes';
import { allocate } from './allocate';
import { totalsOf } from './totals';

const treatment = fc.record({
  percent: fc.constantFrom('0.00', '4.00', '19.00', '22.00', '25.50'),
  nature: fc.constant(null),
  splitPayment: fc.boolean(),
});
const lines = fc.array(
  fc.record({ listNet: fc.integer({ min: 0, max: 5_000_000 }), tld: fc.constantFrom('it', 'com', 'eu') }),
  { minLength: 1, maxLength: 20 },
);
const promo = fc.record({
  kind: fc.constantFrom('PERCENT' as const, 'AMOUNT' as const),
  value: fc.integer({ min: 0, max: 100 }),
  tlds: fc.option(fc.constant(['it', 'com'])),
});
const at = new Date('2026-11-22T12:00:00Z');
const code = (part: Pick<PromoCode, 'kind' | 'value' | 'tlds'>): PromoCode => ({
  id: 'prm',
  code: 'X',
  validFrom: new Date(0),
  validTo: null,
  minimumNet: 0,
  totalLimit: null,
  profileLimit: null,
  ...part,
});

describe('the totals of an order', () => {
  it('add up: lines to net and VAT, net and VAT to the total, whatever price, rate and promo code', () => {
    fc.assert(
      fc.property(lines, treatment, promo, (ordered, vat, part) => {
        const discounts = discountOf(code(part), ordered, at) ?? ordered.map(() => 0);
        const totals = totalsOf(
          ordered.map(({ listNet }, i) => ({ listNet, discount: discounts[i] ?? 0 })),
          vat,
        );
        expect(totals.total).toBe(totals.net + totals.vat);
        expect(sum(totals.lines.map(({ net }) => net))).toBe(totals.net);
        expect(sum(totals.lines.map((line) => line.vat))).toBe(totals.vat);
        expect(totals.vat).toBe(percentOf(totals.net, vat.percent));
        expect(totals.net + totals.discount).toBe(sum(ordered.map(({ listNet }) => listNet)));
        expect(totals.amountDue).toBe(vat.splitPayment ? totals.net : totals.total);
        for (const line of totals.lines) {
          expect(line.net).toBeGreaterThanOrEqual(0);
          expect(line.net).toBeLessThanOrEqual(line.listNet);
          expect(line.vat).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('never give a line more than a cent away from its exact share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 2_000_000_000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 0, max: 2_000_000_000 }),
        (weights, total) => {
          const all = sum(weights);
          const shares = allocate(total, weights);
          expect(sum(shares)).toBe(total);
          for (const [i, share] of shares.entries())
            expect(Math.abs(share - (total * (weights[i] ?? 0)) / all)).toBeLessThan(1.001);
        },
      ),
    );
  });

  it('round VAT half up, once, on the sum', () => {
    const vat = { percent: '22.00', nature: null, splitPayment: false };
    const three = totalsOf(
      Array.from({ length: 3 }, () => ({ listNet: 25, discount: 0 })),
      vat,
    );
    // 16.5 cents: 17. Line by line it would have been 6 + 6 + 6.
    expect(three.vat).toBe(17);
    expect(three.lines.map((line) => line.vat)).toEqual([6, 6, 5]);
  });
});
