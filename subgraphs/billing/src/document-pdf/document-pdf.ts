import type { Locale } from '@customer-area/shared/locale';
import { MARGIN, type PdfDocument, pdfOf, REGULAR } from '@customer-area/shared/pdf';
import type { TaxDocument } from '../invoices/document';
import { messages } from '../messages';
import { drawHead, titleOf } from './document-head';
import { drawLines } from './document-lines';
import { drawSums } from './document-sums';
import { BOTTOM, dayOf, LEFT, WIDTH } from './page';

/** A document on paper, in a language: a function of the two alone, so it is made when it is asked for and kept nowhere. */
export function documentPdf(document: TaxDocument, locale: Locale): Promise<Buffer> {
  const facts = { title: titleOf(document, locale), createdAt: dayOf(document.date) };
  return pdfOf(facts, (pdf) => {
    drawHead(pdf, document, locale);
    drawLines(pdf, document.lines, locale);
    drawSums(pdf, document, locale);
    numberPages(pdf, locale);
  });
}

function numberPages(pdf: PdfDocument, locale: Locale): void {
  const { count: pages } = pdf.bufferedPageRange();
  for (let page = 0; page < pages; page++) {
    pdf.switchToPage(page);
    // Below the margin, where text would begin a page otherwise.
    pdf.page.margins.bottom = 0;
    pdf.font(REGULAR).fontSize(7);
    const words = messages.text(locale, 'document.page', { page: page + 1, pages });
    pdf.text(words, LEFT, BOTTOM + 12, { width: WIDTH, align: 'right', lineBreak: false });
    pdf.page.margins.bottom = MARGIN;
  }
}
