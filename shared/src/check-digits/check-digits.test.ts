import fc from 'fast-check';
import { hasValidCheckDigits, withCheckDigits } from './check-digits';

const numbers = fc.stringMatching(/^20\d{9}$/).map(withCheckDigits);

describe('check digits', () => {
  it('are those of the standard: 794 has 44', () => {
    expect(withCheckDigits('794')).toBe('79444');
    expect(hasValidCheckDigits('79444')).toBe(true);
  });

  it('have two places also where one would do', () => {
    const lengths = fc.property(numbers, (number) => number.length === 13 && hasValidCheckDigits(number));
    fc.assert(lengths, { numRuns: 1_000 });
  });

  it('tell a wrong digit, wherever it stands', () => {
    const wrong = fc.property(numbers, fc.nat(12), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const digit = (Number(number[place]) + by) % 10;
      return !hasValidCheckDigits(`${number.slice(0, place)}${digit}${number.slice(place + 1)}`);
    });
    fc.assert(wrong, { numRuns: 2_000 });
  });

  it('tell two neighbours that were swapped', () => {
    const swapped = fc.property(numbers, fc.nat(11), (number, place) => {
      const [one, other] = [number[place], number[place + 1]];
      fc.pre(one !== other);
      return !hasValidCheckDigits(`${number.slice(0, place)}${other}${one}${number.slice(place + 2)}`);
    });
    fc.assert(swapped, { numRuns: 2_000 });
  });

  it.each(['', '1', 'F2026-000001', '20260000042'])('are not in %j', (number) => {
    expect(hasValidCheckDigits(number)).toBe(false);
  });
});
