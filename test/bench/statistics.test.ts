interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

const { quantile, spread } = jest.requireActual<{
  quantile(values: readonly number[], share: number): number;
  spread(values: readonly number[]): Spread;
}>('./statistics.mjs');

describe('statistics of a run', () => {
  it('stand between two values where the share does, whatever their order', () => {
    expect(quantile([30, 10, 20], 0.5)).toBe(20);
    expect(quantile([20, 10], 0.25)).toBe(12.5);
    expect(quantile([7], 0.99)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });

  it('say where the middle 80 % lie', () => {
    expect(spread(Array.from({ length: 11 }, (_, index) => index))).toEqual({ median: 5, low: 1, high: 9 });
  });
});
