import { percentOf, sum } from '@customer-area/shared/money';
import fc from 'fast-check';
import { discountOf, type PromoCode } from '../promo-codes';
import { allocate } from './allocate';
import { totalsOf } from './totals';
import { summariesOf } from './vat-summary';

const tax = fc.constantFrom(
  ...['4.00', '19.00', '22.00', '25.50'].map((vatRate) => ({ vatRate, vatNature: null })),
  { vatRate: '20.00', vatNature: 'N7' },
  { vatRate: '0.00', vatNature: 'N1' },
  { vatRate: '0.00', vatNature: 'N2.1' },
);
const lines = fc.array(
  fc.record({
    listNet: fc.integer({ min: 0, max: 5_000_000 }),
    product: fc.constant('DOMAIN'),
    operation: fc.constant('REGISTER'),
    key: fc.constantFrom('it', 'com', 'eu'),
    tax,
  }),
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
  products: null,
  firstOrderOnly: false,
  forProfileId: null,
  disabledAt: null,
  totalLimit: null,
  profileLimit: null,
  ...part,
});

describe('the totals of an order', () => {
  it('add up: lines to summaries, those to net and VAT, both to the total, whatever price, rates and promo code', () => {
    fc.assert(
      fc.property(lines, fc.boolean(), promo, (ordered, splitPayment, part) => {
        const outcome = discountOf(code(part), ordered, at);
        const discounts = outcome.ok ? outcome.discounts : ordered.map(() => 0);
        const totals = totalsOf(
          ordered.map(({ listNet, tax }, i) => ({ listNet, discount: discounts[i] ?? 0, tax })),
          splitPayment,
        );
        expect(totals.total).toBe(totals.net + totals.vat);
        expect(sum(totals.lines.map(({ net }) => net))).toBe(totals.net);
        expect(sum(totals.lines.map((line) => line.vat))).toBe(totals.vat);
        expect(sum(totals.summaries.map(({ net }) => net))).toBe(totals.net);
        expect(sum(totals.summaries.map(({ vat }) => vat))).toBe(totals.vat);
        expect(summariesOf(totals.lines)).toEqual(totals.summaries);
        const ways = new Set(ordered.map(({ tax: { vatRate, vatNature } }) => `${vatRate} ${vatNature}`));
        expect(totals.summaries).toHaveLength(ways.size);
        for (const { net, vat, rate } of totals.summaries) expect(vat).toBe(percentOf(net, rate));
        expect(totals.net + totals.discount).toBe(sum(ordered.map(({ listNet }) => listNet)));
        expect(totals.amountDue).toBe(splitPayment ? totals.net : totals.total);
        for (const line of totals.lines) {
          expect(line.net).toBeGreaterThanOrEqual(0);
          expect(line.net).toBeLessThanOrEqual(line.listNet);
          expect(line.vat).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('of 10,000 carts add up exactly for each rate', () => {
    fc.assert(
      fc.property(lines, (ordered) => {
        const totals = totalsOf(
          ordered.map(({ listNet, tax }) => ({ listNet, discount: 0, tax })),
          false,
        );
        return totals.summaries.every(({ rate, nature, net, vat }) => {
          const alike = totals.lines.filter((line) => line.vatRate === rate && line.vatNature === nature);
          const sums = [sum(alike.map((line) => line.net)), sum(alike.map((line) => line.vat))];
          return sums[0] === net && sums[1] === vat && vat === percentOf(net, rate);
        });
      }),
      { numRuns: 10_000 },
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

  it('round VAT half up, once, on the sum of what is taxed alike', () => {
    const tax = { vatRate: '22.00', vatNature: null };
    const three = totalsOf(
      Array.from({ length: 3 }, () => ({ listNet: 25, discount: 0, tax })),
      false,
    );
    // 16.5 cents: 17. Line by line it would have been 6 + 6 + 6.
    expect(three.vat).toBe(17);
    expect(three.lines.map((line) => line.vat)).toEqual([6, 6, 5]);
  });

  it('sum up each rate and nature by itself, in the order of the lines', () => {
    const line = (listNet: number, vatRate: string, vatNature: string | null = null) => {
      return { listNet, discount: 0, tax: { vatRate, vatNature } };
    };
    const { summaries, lines } = totalsOf(
      [
        line(25, '22.00'),
        line(200, '0.00', 'N1'),
        line(25, '22.00'),
        line(25, '4.00'),
        line(25, '0.00', 'N2.1'),
      ],
      false,
    );
    expect(summaries).toEqual([
      { rate: '22.00', nature: null, net: 50, vat: 11 },
      { rate: '0.00', nature: 'N1', net: 200, vat: 0 },
      { rate: '4.00', nature: null, net: 25, vat: 1 },
      { rate: '0.00', nature: 'N2.1', net: 25, vat: 0 },
    ]);
    expect(lines.map(({ vat }) => vat)).toEqual([6, 0, 5, 1, 0]);
  });
});
