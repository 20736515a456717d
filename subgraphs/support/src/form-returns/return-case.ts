import type { CodeOf, Reader } from '@customer-area/shared/contract';
import type { AwaitedFile } from '@customer-area/shared/file-links';
import type { Locale } from '@customer-area/shared/locale';
import type { formReturnCodes } from '../../contract';

export type ReturnRefusal = CodeOf<typeof formReturnCodes>;

/** Where a signed form goes, or why it is not taken. */
export type AwaitedReturn =
  | { readonly kind: 'awaited'; readonly file: AwaitedFile }
  | { readonly kind: 'refused'; readonly code: ReturnRefusal }
  | { readonly kind: 'not-found' };

/** A kind of case that takes signed forms; found by the prefix of its ids. */
export interface ReturnCase {
  readonly prefix: string;
  /** Looks whether the reader has such a case, and keeps a place for a form in it. */
  await(asked: {
    readonly reader: Reader;
    readonly loginId: string;
    readonly locale: Locale;
    readonly caseId: string;
    readonly requestId: string;
  }): Promise<AwaitedReturn>;
}
