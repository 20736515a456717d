import type { Locale } from '@customer-area/shared/locale';
import { type MessageKey, messages } from '../../messages';
import type { ClaimProblemCode } from '../first-purchase';
import type { PasswordProblemCode } from '../password';
import type { ProblemCode } from '../registration-form';

/** Every code has its message: one without does not compile. */
const keyOf = (code: ProblemCode | ClaimProblemCode | PasswordProblemCode) =>
  `problem.${code}` as const satisfies MessageKey;
const known: ReadonlySet<string> = new Set(messages.keys);

/** The words for any problem of the registration or of its password; a code without words is a defect and throws. */
export function messageOf(code: string, locale: Locale): string {
  const key = keyOf(code as ProblemCode);
  if (!known.has(key)) throw new Error(`no message for the problem "${code}"`);
  return messages.text(locale, key);
}
