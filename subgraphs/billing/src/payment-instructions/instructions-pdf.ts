import type { Locale } from '@customer-area/shared/locale';
import { BOLD, MARGIN, type PdfDocument, pdfOf, REGULAR } from '@customer-area/shared/pdf';
import { messages } from '../messages';
import { qrSquares } from './epc-code';
import type { Instructions } from './instructions';
import { codeLine } from './slip-code';

const WIDTH = 595 - 2 * MARGIN;
const SQUARE = 3;

/** How to pay, on one page: the transfer with its code above, the pre-filled slip below. */
export function instructionsPdf(facts: Instructions, createdAt: Date, locale: Locale): Promise<Buffer> {
  const title = messages.text(locale, 'instructionsPdf.title', { reference: facts.reference });
  return pdfOf({ title, createdAt }, (document) => {
    document.font(BOLD).fontSize(16).text(title);
    transfer(document, facts, locale);
    slip(document, facts, locale);
  });
}

function transfer(document: PdfDocument, facts: Instructions, locale: Locale): void {
  const { beneficiary, iban, bic, cents: amount, reference, epc } = facts;
  heading(document, messages.text(locale, 'instructionsPdf.transfer'), document.y + 20);
  const top = document.y + 10;
  const squares = qrSquares(epc);
  const size = squares.length * SQUARE;
  const left = MARGIN + WIDTH - size;
  for (const [row, dark] of squares.entries())
    for (const [column, isDark] of dark.entries())
      if (isDark) document.rect(left + column * SQUARE, top + row * SQUARE, SQUARE, SQUARE);
  document.fill('black');
  const text = messages.text(locale, 'instructionsPdf.transferLines', {
    ...{ beneficiary, bic, amount, reference },
    iban: inFours(iban),
  });
  document
    .font(REGULAR)
    .fontSize(11)
    .text(text, MARGIN, top, { width: WIDTH - size - 20, lineGap: 6 });
  document.y = Math.max(document.y, top + size) + 10;
}

function slip(document: PdfDocument, facts: Instructions, locale: Locale): void {
  const { beneficiary, cents: amount, reference, postalAccount: account, slipCode: code } = facts;
  heading(document, messages.text(locale, 'instructionsPdf.slip'), document.y + 20);
  const top = document.y + 10;
  document.rect(MARGIN, top, WIDTH, 190).stroke('black');
  const text = messages.text(locale, 'instructionsPdf.slipLines', {
    ...{ beneficiary, account, amount, reference, code },
  });
  document
    .font(REGULAR)
    .fontSize(11)
    .text(text, MARGIN + 15, top + 15, { width: WIDTH - 30, lineGap: 6 });
  const line = codeLine({ code, cents: amount, account });
  document
    .font('Courier')
    .fontSize(13)
    .text(line, MARGIN + 15, top + 160, { width: WIDTH - 30, align: 'right' });
  document.y = top + 200;
}

function heading(document: PdfDocument, text: string, y: number): void {
  document.font(BOLD).fontSize(13).text(text, MARGIN, y);
}

const inFours = (iban: string): string => iban.replace(/.{4}(?=.)/g, '$& ');
