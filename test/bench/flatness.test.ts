interface Flatness {
  readonly first: number;
  readonly second: number;
  readonly last: number;
  readonly most: number;
  readonly ratio: number;
  readonly isFlat: boolean;
}

const { flatness } = jest.requireActual<{
  flatness(samples: readonly number[], perMinute: number): Flatness;
}>('./flatness.mjs');

describe('memory under load', () => {
  it('is flat when the last minute is within a tenth of the second, whatever the first was', () => {
    expect(flatness([400, 400, 100, 100, 160, 40, 105, 115], 2)).toEqual({
      first: 400,
      second: 100,
      last: 110,
      most: 400,
      ratio: 1.1,
      isFlat: true,
    });
  });

  it('is not flat when it grows by more, and is when it falls', () => {
    expect(flatness([90, 90, 100, 100, 111, 111], 2).isFlat).toBe(false);
    expect(flatness([90, 90, 100, 100, 50, 50], 2).isFlat).toBe(true);
  });
});
