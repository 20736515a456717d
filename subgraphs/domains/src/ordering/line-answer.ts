import type { OutputOf } from '@customer-area/shared/contract';
import type { Locale } from '@customer-area/shared/locale';
import type { reserveLines } from '../../contract';
import type { LineFailure } from '../line-kinds';

/** What billing is answered about a line: accepted with its facts, or refused in the customer's language. */
export type LineAnswer = OutputOf<typeof reserveLines>['lines'][number];

export function refused(lineId: string, { code, message }: LineFailure, locale: Locale): LineAnswer {
  return { lineId, ok: false, code, message: message[locale] };
}
