import type { Locale } from '@customer-area/shared/locale';
import { BOLD, type PdfDocument, REGULAR } from '@customer-area/shared/pdf';
import type { TaxDocument } from '../invoices/document';
import { messages } from '../messages';
import { dayOf, LEFT, oneLine, WIDTH } from './page';

const BUYER_LEFT = LEFT + WIDTH / 2;

export const titleOf = ({ documentType: type, number, date }: TaxDocument, locale: Locale): string =>
  messages.text(locale, 'document.title', { type, number, at: dayOf(date) });

/** Who sells and who buys, side by side; then what it is. */
export function drawHead(pdf: PdfDocument, document: TaxDocument, locale: Locale): void {
  const top = pdf.y;
  const half = { width: WIDTH / 2 - 12 };
  const { seller, corrects } = document;
  pdf.font(BOLD).fontSize(13).text(seller.name, LEFT, top, half).moveDown(0.3);
  pdf.font(REGULAR).fontSize(8).text(placeOf(seller.address), half);
  pdf.text(messages.text(locale, 'document.seller', sellerWords(document)), half);
  const below = pdf.y;

  pdf.font(REGULAR).fontSize(8).text(messages.text(locale, 'document.buyer'), BUYER_LEFT, top, half);
  pdf.font(BOLD).fontSize(10).text(oneLine(document.buyer.name), half).moveDown(0.3);
  pdf.font(REGULAR).fontSize(8).text(placeOf(document.buyer.address), half);
  for (const line of buyerWords(document, locale)) pdf.text(line, half);
  pdf.x = LEFT;
  pdf.y = Math.max(below, pdf.y) + 22;

  pdf.font(BOLD).fontSize(15).text(titleOf(document, locale), { width: WIDTH });
  pdf.font(REGULAR).fontSize(8);
  if (corrects !== null)
    pdf.text(
      messages.text(locale, 'document.corrects', { number: corrects.number, at: dayOf(corrects.date) }),
    );
  pdf.text(references(document, locale).join(' · '), { width: WIDTH }).moveDown(1);
}

function sellerWords({ seller }: TaxDocument) {
  const { vatNumber, fiscalCode, rea, pec } = seller;
  const capital = Math.round(Number(rea.capital) * 100);
  return { vatNumber, fiscalCode, pec, office: rea.office, rea: rea.number, capital };
}

function placeOf({ street, postalCode, city, province, country }: TaxDocument['buyer']['address']): string {
  const place = [
    postalCode,
    city,
    province === null ? null : `(${province})`,
    country === 'IT' ? null : country,
  ];
  return `${oneLine(street)}\n${oneLine(place.filter((part) => part !== null).join(' '))}`;
}

function buyerWords({ buyer }: TaxDocument, locale: Locale): string[] {
  const { vatNumber, fiscalCode, recipientCode: code, pec } = buyer;
  return [
    vatNumber === null ? null : messages.text(locale, 'document.vatNumber', { vatNumber }),
    fiscalCode === null ? null : messages.text(locale, 'document.fiscalCode', { fiscalCode }),
    messages.text(locale, 'document.recipientCode', { code }),
    pec === null ? null : messages.text(locale, 'document.pec', { pec }),
  ].filter((line) => line !== null);
}

function references({ orderNumber, purchaseOrder, cig, cup }: TaxDocument, locale: Locale): string[] {
  return [
    messages.text(locale, 'document.order', { number: orderNumber }),
    purchaseOrder === null ? null : messages.text(locale, 'document.purchaseOrder', { purchaseOrder }),
    cig === null ? null : messages.text(locale, 'document.cig', { cig }),
    cup === null ? null : messages.text(locale, 'document.cup', { cup }),
  ].filter((line) => line !== null);
}
