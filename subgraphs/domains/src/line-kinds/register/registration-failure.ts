import type { CodeOf } from '@customer-area/shared/contract';
import type { registrationCodes, renewalCodes } from '../../../contract';
import { messages } from '../../messages';
import type { LineFailure } from '../line-kind';

/** Why a registration cannot be ordered. */
type RefusalCode =
  | CodeOf<typeof registrationCodes>
  | Extract<CodeOf<typeof renewalCodes>, 'TERM_NOT_OFFERED'>;

/** The code with what the customer reads. */
export function refusal(code: RefusalCode): LineFailure {
  return { code, message: messages.localized(`registration.${code}`) };
}
