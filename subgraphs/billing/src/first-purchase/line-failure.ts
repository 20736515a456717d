import type { LocalizedText } from '@customer-area/shared/locale';
import { messages } from '../messages';

/** Why a line could not be ordered any more when its order was claimed. */
export interface LineFailure {
  readonly code: string;
  readonly message: LocalizedText;
}

/** A refusal of the domains service, or our own, as it is kept on the line. */
export function lineFailureOf(code: string): LineFailure {
  const key = messages.keys.find((known) => known === `claim.${code}`);
  return { code, message: messages.localized(key ?? 'claim.OTHER') };
}
