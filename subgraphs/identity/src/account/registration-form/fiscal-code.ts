import { accept, type Checked, refuse } from './checked';
import { isCheckDigitRight } from './vat-number';

/*
 * Written here rather than taken from @marketto/codice-fiscale-utils: its validator judges everything or nothing (a form may
 * leave out where somebody was born), reads the machine's clock, and refuses hyphenated surnames and those of more than 32
 * letters. Its check character and its name letters agreed with these on random codes.
 */

/** The names a codice fiscale is compared with; what is `null` is not compared. */
export interface PersonNames {
  readonly firstName: string | null;
  readonly lastName: string | null;
}

// Position of a letter in this row = its value in the odd positions; digits count as A…J (DM 23/12/1976, table).
const ODD_VALUES = 'BAKPLCQDREVOSFTGUHMINJWZYX';
const OMOCODIA_LETTERS = 'LMNPQRSTUV';
const MONTHS = 'ABCDEHLMPRST';
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const WOMENS_DAY_OFFSET = 40;

// Letters, then year, month, day and place, each digit possibly replaced by its omocodia letter, then the check letter.
// Places: A–M municipalities, Z1–Z9 foreign states.
const SHAPE =
  /^[A-Z]{6}[\dL-NP-V]{2}[ABCDEHLMPRST][\dL-NP-V]{2}(?:[A-M][\dL-NP-V]|Z[1-9MNP-V])[\dL-NP-V]{2}[A-Z]$/;

/**
 * A person's codice fiscale (16 characters): shape, check character, a birth date that exists, and the letters of first
 * and last name (DM 23/12/1976; README, Rules). Accepts the *omocodia* variants given to homonyms, where letters stand for
 * some of the 7 digits. What it says of the birth is compared by whoever knows more (`encodedBirth`).
 */
export function checkFiscalCode(raw: string, names: PersonNames): Checked<string> {
  const typed = raw.trim();
  // Before upper-casing: "ß" and "ı" would otherwise become plausible letters.
  if (!/^[A-Za-z0-9]{16}$/.test(typed)) return refuse('FISCAL_CODE_SHAPE');
  const code = typed.toUpperCase();
  if (!SHAPE.test(code)) return refuse('FISCAL_CODE_SHAPE');
  if (checkCharacter(code.slice(0, 15)) !== code[15]) return refuse('FISCAL_CODE_CHECK_CHARACTER');
  if (!isBirthDatePossible(code)) return refuse('FISCAL_CODE_BIRTH_DATE');
  return isNamed(code, names) ? accept(code) : refuse('FISCAL_CODE_NAME_MISMATCH');
}

/** What a codice fiscale says of a birth. */
export interface EncodedBirth {
  /** Year without century, month and day: `80-01-31`. */
  readonly date: string;
  readonly sex: 'FEMALE' | 'MALE';
  /** Of the comune or foreign state, with its three digits: `H501`. */
  readonly belfioreCode: string;
}

/** Reads the birth out of a code that `checkFiscalCode` has accepted; omocodia letters count as the digits they stand for. */
export function encodedBirth(code: string): EncodedBirth {
  const day = digits(code.slice(9, 11));
  const isWoman = day > WOMENS_DAY_OFFSET;
  const numbers = [
    digits(code.slice(6, 8)),
    MONTHS.indexOf(code.charAt(8)) + 1,
    isWoman ? day - WOMENS_DAY_OFFSET : day,
  ];
  return {
    date: numbers.map((number) => String(number).padStart(2, '0')).join('-'),
    sex: isWoman ? 'FEMALE' : 'MALE',
    belfioreCode: code.charAt(11) + String(digits(code.slice(12, 15))).padStart(3, '0'),
  };
}

/** The codice fiscale of a company or body (11 digits), which has the check digit of a partita IVA. */
export function checkNumericFiscalCode(raw: string): Checked<string> {
  const code = raw.trim();
  if (!/^\d{11}$/.test(code) || /^0+$/.test(code)) return refuse('NUMERIC_FISCAL_CODE_SHAPE');
  return isCheckDigitRight(code) ? accept(code) : refuse('NUMERIC_FISCAL_CODE_CHECK_DIGIT');
}

/** The 16th character of a codice fiscale from the first 15 (upper case), omocodia letters taken as they are. */
export function checkCharacter(first15: string): string {
  let sum = 0;
  for (const [index, character] of [...first15].entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    // The Ministry counts positions from 1: index 0 is odd.
    sum += index % 2 === 0 ? ODD_VALUES.indexOf(String.fromCharCode(65 + value)) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
}

function isBirthDatePossible(code: string): boolean {
  const year = digits(code.slice(6, 8));
  const month = MONTHS.indexOf(code.charAt(8));
  const day = digits(code.slice(9, 11));
  const dayOfMonth = day > WOMENS_DAY_OFFSET ? day - WOMENS_DAY_OFFSET : day;
  // The century is not in the code. Year 00 may be 2000, which had a 29 February, so four years decide for all.
  const isLeapDay = month === 1 && dayOfMonth === 29;
  return dayOfMonth >= 1 && dayOfMonth <= (DAYS_IN_MONTH[month] ?? 0) && (!isLeapDay || year % 4 === 0);
}

/** The number behind digits and omocodia letters. */
function digits(text: string): number {
  return Number([...text].map((c) => (/\d/.test(c) ? c : OMOCODIA_LETTERS.indexOf(c))).join(''));
}

function isNamed(code: string, { firstName, lastName }: PersonNames): boolean {
  const lastNameFits =
    lastName === null || readings(lastName).some((name) => lastNameCode(name) === code.slice(0, 3));
  const firstNameFits =
    firstName === null ||
    // A second name after a comma in the birth register is not part of the code (DPR 396/2000, art. 35), but many
    // people write it: any leading part of the given names may be the one encoded.
    leadingParts(firstName)
      .flatMap(readings)
      .some((name) => firstNameCode(name) === code.slice(3, 6));
  return lastNameFits && firstNameFits;
}

function leadingParts(name: string): string[] {
  const words = name.split(/[\s,]+/).filter((word) => word !== '');
  return words.map((_, index) => words.slice(0, index + 1).join(''));
}

/**
 * The ways a name may have been written in Latin capitals: accents dropped, and for ä, ö, ü also the German spelling
 * with e, since registers of South Tyrol use both.
 */
function readings(name: string): string[] {
  const german = name.normalize('NFC').replace(/[äöüÄÖÜ]/g, (letter) => `${letter}e`);
  return [...new Set([latinCapitals(name), latinCapitals(german)])];
}

const LIGATURES: Readonly<Record<string, string>> = {
  ẞ: 'SS',
  Æ: 'AE',
  Œ: 'OE',
  Ø: 'O',
  Đ: 'D',
  Ð: 'D',
  Ł: 'L',
  Þ: 'TH',
  Ħ: 'H',
};

function latinCapitals(name: string): string {
  return name
    .toUpperCase()
    .replace(/[ẞÆŒØĐÐŁÞĦ]/g, (letter) => LIGATURES[letter] ?? '')
    .normalize('NFD')
    .replace(/[^A-Z]/g, '');
}

function lastNameCode(capitals: string): string {
  return (consonantsOf(capitals) + vowelsOf(capitals)).padEnd(3, 'X').slice(0, 3);
}

function firstNameCode(capitals: string): string {
  const consonants = consonantsOf(capitals);
  // With four consonants or more the second one is skipped: that is how first names differ from last names.
  if (consonants.length >= 4) return consonants.charAt(0) + consonants.slice(2, 4);
  return lastNameCode(capitals);
}

function consonantsOf(capitals: string): string {
  return capitals.replace(/[AEIOU]/g, '');
}

function vowelsOf(capitals: string): string {
  return capitals.replace(/[^AEIOU]/g, '');
}
