import { isId } from '@customer-area/shared/ids';
import type { Locale } from '@customer-area/shared/locale';

interface Document {
  readonly invoiceId: string;
  readonly profileId: string;
}

/** What a link to a file of a document leads to. */
export type WantedFile =
  | (Document & { readonly format: 'XML' })
  | (Document & { readonly format: 'PDF'; readonly locale: Locale });

/** e.g. `inv_01jd….prf_01jd….pdf.it`. It is signed with the link: whose document it is was looked at before. */
export function fileIdOf(wanted: WantedFile): string {
  const { invoiceId, profileId } = wanted;
  const format = wanted.format === 'XML' ? 'xml' : `pdf.${wanted.locale}`;
  return `${invoiceId}.${profileId}.${format}`;
}

/** Null for an id that is none. */
export function wantedFile(fileId: string): WantedFile | null {
  const [invoiceId = '', profileId = '', format, locale, ...rest] = fileId.split('.');
  if (!isId(invoiceId, 'inv') || rest.length > 0) return null;
  if (format === 'xml' && locale === undefined) return { format: 'XML', invoiceId, profileId };
  if (format === 'pdf' && (locale === 'it' || locale === 'en'))
    return { format: 'PDF', invoiceId, profileId, locale };
  return null;
}
