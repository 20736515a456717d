import { MARGIN, type PdfDocument } from '@customer-area/shared/pdf';

/** What there is to write on, between the margins. */
export const LEFT = MARGIN;
export const WIDTH = 595 - 2 * MARGIN;
/** Where the last line of a page ends: below it stands the number of the page. */
export const BOTTOM = 842 - MARGIN - 20;

/** A text on one line, as names and descriptions may have come from anywhere. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** Goes on on a new page when so much does not fit any more. True when it did. */
export function makeRoom(document: PdfDocument, height: number): boolean {
  if (document.y + height <= BOTTOM) return false;
  document.addPage();
  return true;
}

/** `YYYY-MM-DD` as a moment of that day in Rome. */
export const dayOf = (date: string): Date => new Date(`${date}T12:00:00Z`);
