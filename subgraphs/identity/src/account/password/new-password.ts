import { isShort, type PasswordContext, type PasswordProblemCode, unmetCriteria } from './criteria';
import { hashSecret } from './hashing';

/** What of a profile a password must not contain. */
interface Person {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly companyName: string | null;
  readonly email: string;
}

export function passwordContextOf(person: Person | null, username?: string): PasswordContext {
  const names = [person?.firstName, person?.lastName, person?.companyName].filter(
    (name): name is string => typeof name === 'string',
  );
  return {
    names,
    ...(person === null ? {} : { email: person.email }),
    ...(username === undefined ? {} : { username }),
  };
}

/** A password as it is stored. */
export interface NewPassword {
  readonly hash: string;
  /** Long enough beside a second factor only. */
  readonly isShort: boolean;
}

/** What to store of a password that was accepted. */
export async function storable(password: string): Promise<NewPassword> {
  return { hash: await hashSecret(password), isShort: isShort(password) };
}

/** Everything that is wrong with a password that was typed twice, each problem naming its field. */
export function newPasswordProblems(
  input: { readonly password: string; readonly passwordConfirmation: string },
  about: PasswordContext,
  hasSecondFactor = false,
): { field: string; code: PasswordProblemCode }[] {
  const problems: { field: string; code: PasswordProblemCode }[] = unmetCriteria(
    input.password,
    about,
    hasSecondFactor,
  ).map((code) => ({ field: 'password', code }));
  if (input.password !== input.passwordConfirmation) {
    problems.push({ field: 'passwordConfirmation', code: 'PASSWORDS_DIFFER' });
  }
  return problems;
}
