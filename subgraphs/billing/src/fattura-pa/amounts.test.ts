import fc from 'fast-check';
import { euroText, perPiece } from './amounts';

describe('an amount of the format', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [99, '0.99'],
    [123_456, '1234.56'],
    [-5, '-0.05'],
  ])('%d cents is %s', (cents, text) => expect(euroText(cents)).toBe(text));

  it.each([
    [999, 3, '3.33'],
    [1_000, 3, '3.33333333'],
    [2_000, 3, '6.66666667'],
    [1, 7, '0.00142857'],
    [0, 7, '0.00'],
  ])('%d cents of %d pieces are %s each', (cents, quantity, text) =>
    expect(perPiece(cents, quantity)).toBe(text),
  );

  it('times the pieces is what they cost together, to less than a thousandth of a cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_147_483_647 }),
        fc.integer({ min: 1, max: 100 }),
        (cents, quantity) => {
          expect(Math.abs(Number(perPiece(cents, quantity)) * quantity * 100 - cents)).toBeLessThan(0.001);
        },
      ),
    );
  });
});
