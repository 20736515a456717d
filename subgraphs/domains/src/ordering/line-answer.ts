import type { Locale } from '@customer-area/shared/locale';
import type { LineFacts, LineFailure } from '../line-kinds';

/** What billing is told of a line: accepted with what is known of it, or refused in the customer's language. */
export type LineAnswer =
  | ({ readonly lineId: string; readonly ok: true; readonly kind: string } & LineFacts)
  | { readonly lineId: string; readonly ok: false; readonly code: string; readonly message: string };

export function refused(lineId: string, { code, message }: LineFailure, locale: Locale): LineAnswer {
  return { lineId, ok: false, code, message: message[locale] };
}
