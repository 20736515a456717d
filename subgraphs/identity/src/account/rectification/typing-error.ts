/**
 * How many single mistakes lie between two texts: a character too many, one too few, another one, or two that changed
 * places (Damerau–Levenshtein, each part touched once).
 */
export function mistakesBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]];
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const changedPlaces = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (same ? 0 : 1),
          ...(changedPlaces ? [at(i - 2, j - 2) + 1] : []),
        ),
      );
    }
  }
  return at(from.length, to.length);
}

/** Letters and digits in capitals: accents, spaces and signs make no other name. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** One mistake for every so many characters, between the two bounds. */
interface Tolerance {
  readonly oneIn: number;
  readonly least: number;
  readonly most: number;
}

const NAME: Tolerance = { oneIn: 3, least: 1, most: 3 };
const COMPANY: Tolerance = { oneIn: 4, least: 2, most: 6 };
const PLACE: Tolerance = { oneIn: 3, least: 2, most: 4 };
const DATE: Tolerance = { oneIn: 5, least: 2, most: 2 };
/** Two digits and the check digit that follows from them. */
const IDENTIFIER: Tolerance = { oneIn: 1, least: 3, most: 3 };

const TOLERANCES = {
  firstName: NAME,
  lastName: NAME,
  companyName: COMPANY,
  birthDate: DATE,
  birthPlace: PLACE,
  fiscalCode: IDENTIFIER,
  vatNumber: IDENTIFIER,
} as const;

type TypedField = keyof typeof TOLERANCES;

/** Whether one text may be the other with a typing error. */
export function isTypingError(field: TypedField, before: string, after: string): boolean {
  if (field === 'fiscalCode' && before.length === 16 && after.length === 16)
    return isSameBirth(before, after);
  const { oneIn, least, most } = TOLERANCES[field];
  const [a, b] = [folded(before), folded(after)];
  const tolerated = Math.min(most, Math.max(least, Math.floor(Math.max(a.length, b.length) / oneIn)));
  return mistakesBetween(a, b) <= tolerated;
}

// Where date, sex and place of birth stand in a codice fiscale, behind the letters of the names.
const [BIRTH_FROM, BIRTH_TO] = [6, 15];
const DIGIT_PLACES = [6, 7, 9, 10, 12, 13, 14];
const OMOCODIA_LETTERS = 'LMNPQRSTUV';

/**
 * The codes of one person: at most two characters of the birth differ, omocodia letters read as digits. The letters of the
 * names may all be others, since they have to fit the corrected names, which are held to their own tolerance.
 */
function isSameBirth(before: string, after: string): boolean {
  const birthOf = (code: string) =>
    [...code].map((c, at) => (DIGIT_PLACES.includes(at) ? digitOf(c) : c)).slice(BIRTH_FROM, BIRTH_TO);
  const [a, b] = [birthOf(before), birthOf(after)];
  return a.filter((c, at) => c !== b[at]).length <= 2;
}

function digitOf(c: string): string {
  const digit = OMOCODIA_LETTERS.indexOf(c);
  return digit === -1 ? c : String(digit);
}

/** First and last name in each other's place. */
export function areSwapped(
  before: { readonly firstName: string | null; readonly lastName: string | null },
  after: { readonly firstName: string | null; readonly lastName: string | null },
): boolean {
  const same = (a: string | null, b: string | null) => a !== null && b !== null && folded(a) === folded(b);
  return same(before.firstName, after.lastName) && same(before.lastName, after.firstName);
}
