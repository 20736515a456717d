import { isId } from '@customer-area/shared/ids';
import { type Locale, toLocale } from '@customer-area/shared/locale';

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
  const [invoiceId = '', profileId = '', format, language, ...rest] = fileId.split('.');
  if (!isId(invoiceId, 'inv') || rest.length > 0) return null;
  if (format === 'xml' && language === undefined) return { format: 'XML', invoiceId, profileId };
  if (format === 'pdf' && language !== undefined) {
    const locale = toLocale(language);
    return locale === language ? { format: 'PDF', invoiceId, profileId, locale } : null;
  }
  return null;
}
