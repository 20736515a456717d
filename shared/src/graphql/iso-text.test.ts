import fc from 'fast-check';
import { isoText } from './iso-text';

describe('a time as text', () => {
  it.each([0, -1, 1, 86_399_999, 86_400_000, -86_400_000, 8.64e15, -8.64e15, -62_198_755_200_000])(
    'is what the language makes of %d ms',
    (ms) => {
      expect(isoText(new Date(ms))).toBe(new Date(ms).toISOString());
    },
  );

  it('is the same for any time, and for more days than are remembered', () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => isoText(date) === date.toISOString()),
      { numRuns: 12_000 },
    );
  });

  it('does not exist for a date that is none', () => {
    expect(() => isoText(new Date(Number.NaN))).toThrow(RangeError);
  });
});
