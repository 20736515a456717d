import { isCommonPassword } from './common-passwords';

/** One thing asked of a password; stable, the form shows each one (README, Rules: Password). */
export type CriterionCode = 'MIN_LENGTH' | 'MAX_LENGTH' | 'NOT_COMMON' | 'NO_PERSONAL_DATA' | 'VALID_TEXT';

export interface Criterion {
  readonly code: CriterionCode;
  readonly satisfied: boolean;
}

/** What a password must not contain. */
export interface PasswordContext {
  /** e.g. `1234567@aruba.it`; the number before the at sign counts. */
  readonly username?: string;
  /** First name, last name, company name. */
  readonly names?: readonly string[];
  readonly email?: string;
}

/** Why a chosen password is refused: a criterion that is not met, or a repetition that differs. */
export type PasswordProblemCode = CriterionCode | 'PASSWORDS_DIFFER';

export const MIN_LENGTH = 12;
export const MIN_LENGTH_WITH_SECOND_FACTOR = 8;
export const MAX_LENGTH = 128;
const MIN_PERSONAL_TERM = 3;
/** Short words inside a longer name ("per", "srl") occur in any passphrase and give nothing away. */
const MIN_WORD_OF_NAME = 4;

/**
 * Every criterion and whether the password meets it, in the order of the form (README, Rules; after NIST SP 800-63B: length
 * and blocklists, no rules on kinds of characters). The password is taken verbatim, in any script; length counts code
 * points.
 */
export function passwordCriteria(
  password: string,
  context: PasswordContext,
  hasSecondFactor: boolean,
): readonly Criterion[] {
  const length = [...password].length;
  return [
    {
      code: 'MIN_LENGTH',
      satisfied: length >= (hasSecondFactor ? MIN_LENGTH_WITH_SECOND_FACTOR : MIN_LENGTH),
    },
    { code: 'MAX_LENGTH', satisfied: length <= MAX_LENGTH },
    { code: 'NOT_COMMON', satisfied: !isCommonPassword(password) },
    { code: 'NO_PERSONAL_DATA', satisfied: !containsPersonalData(password, context) },
    // A lone surrogate becomes U+FFFD in UTF-8, so that different passwords would share a hash.
    { code: 'VALID_TEXT', satisfied: !/[\0\p{Cs}]/u.test(password) },
  ];
}

/** The criteria a password does not meet; none means that it is accepted. */
export function unmetCriteria(
  password: string,
  context: PasswordContext,
  hasSecondFactor = false,
): PasswordProblemCode[] {
  return passwordCriteria(password, context, hasSecondFactor)
    .filter(({ satisfied }) => !satisfied)
    .map(({ code }) => code);
}

/** Whether it would not be accepted without a second factor. */
export function isShort(password: string): boolean {
  return [...password].length < MIN_LENGTH;
}

/** Whether a password is accepted. */
export function meetsAll(password: string, context: PasswordContext, hasSecondFactor = false): boolean {
  return unmetCriteria(password, context, hasSecondFactor).length === 0;
}

function containsPersonalData(password: string, { username, names = [], email }: PasswordContext): boolean {
  const folded = fold(password);
  const terms = [
    localPart(username),
    localPart(email),
    ...names,
    ...names.map((name) => name.replace(/[\s'’-]/g, '')),
  ]
    .map(fold)
    .filter((term) => term.length >= MIN_PERSONAL_TERM);
  const words = names.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u));
  return [...terms, ...words.filter((word) => word.length >= MIN_WORD_OF_NAME)].some((term) =>
    folded.includes(term),
  );
}

function localPart(address = ''): string {
  return address.split('@')[0] ?? '';
}

/** Without case and accents: "È", "è" and "e" are one letter to somebody who guesses. */
function fold(text: string): string {
  return text.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
