import { messages } from '../../messages';
import type { LineFailure } from '../line-kind';

/** Why a registration cannot be ordered. */
type RefusalCode = 'NAME_TAKEN' | 'ALREADY_ORDERED' | 'TERM_NOT_OFFERED';

/** The code with what the customer reads. */
export function refusal(code: RefusalCode): LineFailure {
  return { code, message: messages.localized(`registration.${code}`) };
}
