import fc from 'fast-check';
import { areSwapped, isTypingError, mistakesBetween } from './typing-error';

describe('mistakes between two texts', () => {
  it.each([
    ['', '', 0],
    ['rossi', 'rossi', 0],
    ['rossi', 'rosi', 1],
    ['rossi', 'rosssi', 1],
    ['rossi', 'russi', 1],
    ['rossi', 'rosis', 1],
    ['rossi', 'orsis', 2],
    ['mario', 'maria', 1],
    ['ab', 'ba', 1],
    ['abc', '', 3],
    ['rossi', 'bianchi', 6],
  ])('%j and %j: %i', (a, b, mistakes) => {
    expect(mistakesBetween(a, b)).toBe(mistakes);
  });

  it('are none for a text itself, the same both ways, and one for one mistyped character anywhere', () => {
    const text = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 12 });
    fc.assert(
      fc.property(text, text, fc.nat(12), fc.constantFrom(...'abcx'), (a, b, at, typed) => {
        expect(mistakesBetween(a, a)).toBe(0);
        expect(mistakesBetween(a, b)).toBe(mistakesBetween(b, a));
        const place = Math.min(at, a.length);
        expect(mistakesBetween(a, a.slice(0, place) + typed + a.slice(place))).toBe(1);
      }),
    );
  });
});

describe('a typing error', () => {
  it.each([
    ['firstName', 'Mraio', 'Mario'],
    ['firstName', 'Nicolo', 'Nicolò'],
    ['lastName', "D'angelo", 'D Angelo'],
    ['lastName', 'Li', 'Lu'],
    ['lastName', 'Bianci', 'Bianchi'],
    ['companyName', 'Oficina Verdi Srl', 'Officina Verdi S.r.l.'],
    ['birthDate', '1980-01-01', '1980-10-10'],
    ['birthPlace', 'Castro (BG)', 'Castro (LE)'],
    ['vatNumber', '01234567897', '01234567789'],
    ['vatNumber', '01234567897', '12345678903'],
    ['fiscalCode', '01234567897', '01234567789'],
    // The names were wrong, and so were their letters; or one digit of the day was.
    ['fiscalCode', 'RSSMRA80A01H501U', 'BNCGLI80A01H501K'],
    ['fiscalCode', 'RSSMRA80A01H501U', 'RSSMRA80A11H501V'],
    // The same birth, written with letters for digits.
    ['fiscalCode', 'RSSMRA80A01H501U', 'RSSMRAULALMHRLMX'],
  ] as const)('%s: %s for %s', (field, before, after) => {
    expect(isTypingError(field, before, after)).toBe(true);
  });

  it.each([
    ['firstName', 'Mario', 'Luigi'],
    ['lastName', 'Rossi', 'Bianchi'],
    ['lastName', 'Li', 'Wu'],
    ['companyName', 'Officina Verdi S.r.l.', 'Carrozzeria Neri S.r.l.'],
    ['birthDate', '1980-01-01', '1975-12-24'],
    ['birthPlace', 'Roma (RM)', 'Milano (MI)'],
    ['vatNumber', '01234567897', '00743110157'],
    ['fiscalCode', 'RSSMRA80A01H501U', 'RSSMRA75T24F205X'],
    ['fiscalCode', 'RSSMRA80A01H501U', '01234567897'],
  ] as const)('%s is none: %s for %s', (field, before, after) => {
    expect(isTypingError(field, before, after)).toBe(false);
  });
});

it('is known when first and last name changed places, and only then', () => {
  const before = { firstName: 'Rossi', lastName: 'Mario' };
  expect(areSwapped(before, { firstName: 'Mario', lastName: 'ROSSI' })).toBe(true);
  expect(areSwapped(before, { firstName: 'Mario', lastName: 'Bianchi' })).toBe(false);
  expect(areSwapped({ firstName: null, lastName: null }, { firstName: null, lastName: null })).toBe(false);
});
