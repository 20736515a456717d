import {
  austria,
  bulgaria,
  type Country,
  checkVAT,
  croatia,
  cyprus,
  czechRepublic,
  denmark,
  estonia,
  finland,
  france,
  germany,
  greece,
  hungary,
  ireland,
  latvia,
  lithuania,
  luxembourg,
  malta,
  netherlands,
  poland,
  portugal,
  romania,
  slovakiaRepublic,
  slovenia,
  spain,
  sweden,
} from 'jsvat';
import { accept, type Checked, refuse } from './checked';

/** Belgium issues numbers beginning with 1 since 2023, which jsvat 2.5 refuses. */
const belgium: Country = {
  name: 'Belgium',
  codes: ['BE', 'BEL', '056'],
  calcFn: (number) => 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8)),
  rules: { multipliers: {}, regex: [/^(BE)([01]\d{9})$/] },
};

/** Members of the European Union except Italy, by ISO 3166-1 alpha-2. */
const EU_COUNTRIES: ReadonlyMap<string, Country> = new Map([
  ['AT', austria],
  ['BE', belgium],
  ['BG', bulgaria],
  ['CY', cyprus],
  ['CZ', czechRepublic],
  ['DE', germany],
  ['DK', denmark],
  ['EE', estonia],
  ['ES', spain],
  ['FI', finland],
  ['FR', france],
  ['GR', greece],
  ['HR', croatia],
  ['HU', hungary],
  ['IE', ireland],
  ['LT', lithuania],
  ['LU', luxembourg],
  ['LV', latvia],
  ['MT', malta],
  ['NL', netherlands],
  ['PL', poland],
  ['PT', portugal],
  ['RO', romania],
  ['SE', sweden],
  ['SI', slovenia],
  ['SK', slovakiaRepublic],
]);

/**
 * A VAT number of `country` (ISO 3166-1 alpha-2), in canonical form: a partita IVA as its 11 digits, another EU number
 * with its VIES prefix (`DE136695976`, Greece as `EL`), any other country's number as letters and digits. Separators and
 * the country's own prefix may be typed or left out. Only typing errors are found here; whether the number is in force
 * is what VIES answers when VAT depends on it.
 */
export function checkVatNumber(raw: string, country: string): Checked<string> {
  const number = raw.replace(/[\s./-]/g, '');
  if (!/^[A-Za-z0-9*+]{1,30}$/.test(number)) return refuse('VAT_NUMBER_SHAPE');
  const typed = number.toUpperCase();
  if (country === 'IT') return checkPartitaIva(typed.replace(/^IT/, ''));
  const member = EU_COUNTRIES.get(country);
  return member === undefined ? checkOtherCountry(typed) : checkEuropean(typed, country, member);
}

/**
 * Whether the last of 11 digits is right: Luhn's formula, as prescribed for partita IVA and numeric codice fiscale
 * (DM 23/12/1976).
 */
export function isCheckDigitRight(elevenDigits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...elevenDigits].entries()) {
    const doubled = index % 2 === 0 ? Number(digit) : Number(digit) * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Whether wrong digits are found out; elsewhere only the form is looked at. */
export function hasVatCheckDigit(country: string): boolean {
  return country === 'IT' || EU_COUNTRIES.has(country);
}

function checkPartitaIva(number: string): Checked<string> {
  // Eleven zeros have a right check digit and are what people type to get past a form.
  if (!/^\d{11}$/.test(number) || /^0+$/.test(number)) return refuse('VAT_NUMBER_SHAPE');
  return isCheckDigitRight(number) ? accept(number) : refuse('VAT_NUMBER_CHECK_DIGIT');
}

function checkEuropean(typed: string, country: string, member: Country): Checked<string> {
  const prefix = country === 'GR' ? 'EL' : country;
  // French numbers may begin with any two letters, so "FR" at the front need not be the prefix: both are tried.
  const candidates = [typed, prefix + typed].filter((candidate) => candidate.startsWith(prefix));
  const results = candidates.map((candidate) => ({ candidate, ...checkVAT(candidate, [member]) }));
  const valid = results.find((result) => result.isValid);
  if (valid !== undefined) return accept(valid.candidate);
  return refuse(
    results.some((result) => result.isValidFormat) ? 'VAT_NUMBER_CHECK_DIGIT' : 'VAT_NUMBER_SHAPE',
  );
}

/** Outside the EU forms differ too much to judge; 28 characters is what an Italian invoice can carry (FatturaPA). */
function checkOtherCountry(typed: string): Checked<string> {
  return /^(?=.*\d)[A-Z0-9]{4,28}$/.test(typed) ? accept(typed) : refuse('VAT_NUMBER_SHAPE');
}
