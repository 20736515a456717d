import type { Locale } from '@customer-area/shared/locale';
import { footPages, pdfOf } from '@customer-area/shared/pdf';
import type { TaxDocument } from '../invoices/document';
import { messages } from '../messages';
import { drawHead, titleOf } from './document-head';
import { drawLines } from './document-lines';
import { drawSums } from './document-sums';
import { dayOf } from './page';

/** A document on paper, in a language: a function of the two alone, so it is made when it is asked for and kept nowhere. */
export function documentPdf(document: TaxDocument, locale: Locale): Promise<Buffer> {
  const facts = { title: titleOf(document, locale), createdAt: dayOf(document.date) };
  return pdfOf(facts, (pdf) => {
    drawHead(pdf, document, locale);
    drawLines(pdf, document.lines, locale);
    drawSums(pdf, document, locale);
    footPages(pdf, { right: (page, pages) => messages.text(locale, 'document.page', { page, pages }) });
  });
}
