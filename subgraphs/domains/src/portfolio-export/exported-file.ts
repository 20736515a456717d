import type { Locale } from '@customer-area/shared/locale';
import { messages } from '../messages';

/** What the file is called and is, before a line of it is written. */
export function exportedFile(locale: Locale): { readonly fileName: string; readonly mediaType: string } {
  return { fileName: messages.text(locale, 'exportColumn.fileName'), mediaType: 'text/csv; charset=utf-8' };
}
