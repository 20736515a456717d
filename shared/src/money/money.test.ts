import fc from 'fast-check';
import { euro, MAX_CENTS, percentOf, sum } from '.';

describe('money', () => {
  it.each([
    [1000, '22.00', 220],
    [999, '22.00', 220],
    [1, '22.00', 0],
    [25, '22.00', 6],
    [0, '22.00', 0],
    [-1000, '22.00', -220],
  ])('%d cents at %s %% is %d', (net, rate, vat) => {
    expect(percentOf(net, rate)).toBe(vat);
  });

  it('a percentage is always an integer, and never further than half a cent from the exact one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 100 }), (net, rate) => {
        const vat = percentOf(net, `${rate}.00`);
        expect(Number.isSafeInteger(vat)).toBe(true);
        expect(Math.abs(vat * 100 - net * rate)).toBeLessThanOrEqual(50);
      }),
    );
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 3_000_000_000])('%d is not an amount', (amount) => {
    expect(() => euro(amount)).toThrow(RangeError);
  });

  it('is an amount in euro up to what clients can be told, in both directions', () => {
    expect(euro(1234)).toEqual({ amount: 1234, currency: 'EUR' });
    for (const amount of [MAX_CENTS, -MAX_CENTS]) expect(euro(amount).amount).toBe(amount);
    for (const amount of [MAX_CENTS + 1, -MAX_CENTS - 1])
      expect(() => euro(amount)).toThrow(`not an amount in cents: ${amount}`);
  });

  it('adds up, what is taken off too', () => expect(sum([1000, 220, -20])).toBe(1200));
  it('of nothing sums to nothing', () => expect(sum([])).toBe(0));
});
