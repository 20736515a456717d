import type { Locale } from '@customer-area/shared/locale';
import { BOLD, type PdfDocument, REGULAR } from '@customer-area/shared/pdf';
import type { DocumentLine } from '../invoices/document';
import { messages } from '../messages';
import { LEFT, makeRoom, oneLine, WIDTH } from './page';

interface Column {
  readonly head: Parameters<typeof messages.text>[1];
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly cell: (line: DocumentLine, locale: Locale) => string;
}

const amount = (locale: Locale, cents: number): string => messages.text(locale, 'document.amount', { cents });

/** As wide as the page together. */
const COLUMNS: readonly Column[] = [
  {
    head: 'document.column.description',
    width: WIDTH - 275,
    align: 'left',
    cell: ({ description }) => oneLine(description),
  },
  {
    head: 'document.column.quantity',
    width: 35,
    align: 'right',
    cell: ({ quantity }) => String(quantity),
  },
  {
    head: 'document.column.list',
    width: 70,
    align: 'right',
    cell: ({ listNet }, locale) => amount(locale, listNet),
  },
  {
    head: 'document.column.discount',
    width: 60,
    align: 'right',
    cell: ({ listNet, net }, locale) => (listNet === net ? '' : amount(locale, net - listNet)),
  },
  {
    head: 'document.column.net',
    width: 70,
    align: 'right',
    cell: ({ net }, locale) => amount(locale, net),
  },
  {
    head: 'document.column.rate',
    width: 40,
    align: 'right',
    cell: ({ vatRate, vatNature }, locale) =>
      messages.text(locale, 'document.rate', { rate: Number(vatRate), nature: vatNature }),
  },
];

const GAP = 6;

/** Line by line; a line is never torn apart by the end of a page, and each page has the heads of the columns. */
export function drawLines(pdf: PdfDocument, lines: readonly DocumentLine[], locale: Locale): void {
  drawHeads(pdf, locale);
  for (const line of lines) {
    const cells = COLUMNS.map(({ cell }) => cell(line, locale));
    pdf.font(REGULAR).fontSize(8);
    if (makeRoom(pdf, heightOf(pdf, cells) + GAP)) drawHeads(pdf, locale);
    pdf.font(REGULAR).fontSize(8);
    drawRow(pdf, cells);
  }
  pdf.moveDown(0.5);
}

function drawHeads(pdf: PdfDocument, locale: Locale): void {
  pdf.font(BOLD).fontSize(8);
  const heads = COLUMNS.map(({ head }) => messages.text(locale, head));
  makeRoom(pdf, 2 * heightOf(pdf, heads));
  drawRow(pdf, heads);
}

function heightOf(pdf: PdfDocument, cells: readonly string[]): number {
  return Math.max(
    ...COLUMNS.map(({ width }, index) => pdf.heightOfString(cells[index] ?? '', { width: width - GAP })),
  );
}

function drawRow(pdf: PdfDocument, cells: readonly string[]): void {
  const top = pdf.y;
  const height = heightOf(pdf, cells);
  let left = LEFT;
  for (const [index, { width, align }] of COLUMNS.entries()) {
    const shift = align === 'right' ? GAP : 0;
    pdf.text(cells[index] ?? '', left + shift, top, { width: width - GAP, align });
    left += width;
  }
  const bottom = top + height + GAP / 2;
  pdf
    .moveTo(LEFT, bottom)
    .lineTo(LEFT + WIDTH, bottom)
    .lineWidth(0.5)
    .stroke('#cccccc');
  pdf.x = LEFT;
  pdf.y = bottom + GAP / 2;
}
