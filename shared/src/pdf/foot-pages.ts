import { MARGIN, type PdfDocument, REGULAR } from './pdf-of';

const SIZE = 7;
/** How far into the margin. */
const GAP = 10;

/** Writes one line below each page, once all of them are drawn: words on the left, and which page it is on the right. */
export function footPages(
  pdf: PdfDocument,
  { left = '', right }: { readonly left?: string; readonly right: (page: number, pages: number) => string },
): void {
  const { count: pages } = pdf.bufferedPageRange();
  for (let page = 0; page < pages; page++) {
    pdf.switchToPage(page);
    // Below the margin, where text would begin a page otherwise.
    pdf.page.margins.bottom = 0;
    const top = pdf.page.height - MARGIN + GAP;
    const width = pdf.page.width - 2 * MARGIN;
    pdf.font(REGULAR).fontSize(SIZE);
    if (left !== '') pdf.text(left, MARGIN, top, { width: width * 0.8, lineBreak: false });
    pdf.text(right(page + 1, pages), MARGIN, top, { width, align: 'right', lineBreak: false });
    pdf.page.margins.bottom = MARGIN;
  }
}
