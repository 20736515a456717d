import type { Locale } from '@customer-area/shared/locale';
import { BOLD, type PdfDocument, REGULAR } from '@customer-area/shared/pdf';
import { LAW_OF_NATURE } from '../fattura-pa';
import type { TaxDocument } from '../invoices/document';
import { messages } from '../messages';
import { dayOf, LEFT, makeRoom, WIDTH } from './page';

interface Sum {
  readonly words: string;
  readonly cents: number;
  readonly bold?: boolean;
}

/** What it comes to, how it was paid, and what the law wants to be said. */
export function drawSums(pdf: PdfDocument, document: TaxDocument, locale: Locale): void {
  for (const sum of sumsOf(document, locale)) drawSum(pdf, sum, locale);
  pdf.moveDown(1);
  const notes = notesOf(document, locale);
  if (document.payments.length > 0) {
    makeRoom(pdf, 40);
    pdf.font(BOLD).fontSize(8).text(messages.text(locale, 'document.payments'), LEFT);
    for (const { means, cents, paidOn } of document.payments) {
      const words = messages.text(locale, 'document.payment', { means, at: dayOf(paidOn) });
      drawSum(pdf, { words, cents }, locale);
    }
    pdf.moveDown(1);
  }
  pdf.font(REGULAR).fontSize(7);
  for (const note of notes) {
    makeRoom(pdf, pdf.heightOfString(note, { width: WIDTH }));
    pdf.text(note, LEFT, pdf.y, { width: WIDTH }).moveDown(0.3);
  }
}

function sumsOf(document: TaxDocument, locale: Locale): Sum[] {
  const { net, vat, total, amountDue, discount, documentType: type } = document;
  const text = (key: Parameters<typeof messages.text>[1], facts = {}) => messages.text(locale, key, facts);
  return [
    { words: text('document.net'), cents: net },
    ...(discount === 0 ? [] : [{ words: text('document.discount'), cents: 0 - discount }]),
    ...document.summaries.map(({ vatRate, vatNature: nature, net: taxable, vat: cents }) => {
      const law = nature === null ? '' : (LAW_OF_NATURE[nature] ?? nature);
      const tax = text('document.summary', { rate: Number(vatRate), nature, law });
      return { words: `${tax} ${text('document.taxable', { net: taxable })}`, cents };
    }),
    ...(document.summaries.length > 1 ? [{ words: text('document.vat'), cents: vat }] : []),
    { words: text('document.total'), cents: total, bold: true },
    ...(amountDue === total
      ? []
      : [
          { words: text('document.splitVat'), cents: amountDue - total },
          { words: text('document.due', { type }), cents: amountDue, bold: true },
        ]),
  ];
}

function notesOf({ stamp, summaries }: TaxDocument, locale: Locale): string[] {
  const isSplit = summaries.some(({ exigibility }) => exigibility === 'SPLIT');
  return [
    stamp === null ? null : messages.text(locale, 'document.stamp', { cents: stamp.cents }),
    isSplit ? messages.text(locale, 'document.split') : null,
    messages.text(locale, 'document.courtesy'),
  ].filter((note) => note !== null);
}

/** Words and an amount, at the right of the page. */
function drawSum(pdf: PdfDocument, { words, cents, bold = false }: Sum, locale: Locale): void {
  pdf.font(bold ? BOLD : REGULAR).fontSize(bold ? 10 : 8);
  const amount = 90;
  const width = WIDTH - amount;
  const height = pdf.heightOfString(words, { width, align: 'right' });
  makeRoom(pdf, height);
  const top = pdf.y;
  pdf.text(words, LEFT, top, { width, align: 'right' });
  pdf.text(messages.text(locale, 'document.amount', { cents }), LEFT + width, top, {
    width: amount,
    align: 'right',
  });
  pdf.x = LEFT;
  pdf.y = top + height + 2;
}
