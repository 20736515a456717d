import { getCountries } from 'libphonenumber-js/min';
import { isCountry } from './countries';
import { isItalianProvince } from './provinces';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const allPairs = letters.flatMap((first) => letters.map((second) => first + second));

describe('countries', () => {
  test('are the 249 of ISO 3166-1', () => {
    expect(allPairs.filter(isCountry)).toHaveLength(249);
  });

  test('are known to Unicode, and include those that can be telephoned', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    expect(allPairs.filter((code) => isCountry(code) && names.of(code) === undefined)).toEqual([]);
    // Ascension and Tristan da Cunha share their code with Saint Helena; Kosovo's is not assigned by ISO.
    expect(getCountries().filter((code) => !isCountry(code))).toEqual(['AC', 'TA', 'XK']);
  });

  test.each(['UK', 'EL', 'EU', 'SU', 'it', ''])('%j is none', (code) => {
    expect(isCountry(code)).toBe(false);
  });
});

test('the Italian provinces are 107, and four of Sardinia that come and go', () => {
  expect(allPairs.filter(isItalianProvince)).toHaveLength(111);
});
