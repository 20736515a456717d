import { sum } from '@customer-area/shared/money';
import type { SellerFacts } from '@customer-area/shared/seller';
import Decimal from 'decimal.js';
import { readBuyer } from '../../billing-data';
import { businessDay } from '../../numbering';
import { summariesOf } from '../../pricing';
import type { DocumentLine, DocumentType, TaxDocument } from './tax-document';

/** One line of a document to be issued, in positive cents. */
export interface ContentLine {
  readonly lineId: string | null;
  readonly description: string;
  readonly quantity: number;
  readonly listNet: number;
  readonly net: number;
  readonly vat: number;
  readonly vatRate: string;
  readonly vatNature: string | null;
}

/** What a document says, apart from its number and its date. */
export interface DocumentContent {
  readonly documentType: DocumentType;
  readonly seller: SellerFacts;
  readonly currency: string;
  readonly splitPayment: boolean;
  /** Frozen on the order. */
  readonly billingData: string;
  readonly orderNumber: string;
  readonly lines: readonly ContentLine[];
  readonly payments: readonly { readonly means: string; readonly cents: number; readonly capturedAt: Date }[];
  readonly corrects: TaxDocument['corrects'];
  /** Stamp duty; null when none is owed. */
  readonly stampCents: number | null;
}

export interface DocumentIdentity {
  readonly number: string;
  readonly series: string;
  readonly year: number;
  readonly progressive: number;
  readonly at: Date;
}

/** Freezes a document. */
export function makeDocument(content: DocumentContent, identity: DocumentIdentity): TaxDocument {
  const { documentType, seller, currency, orderNumber, lines, corrects } = content;
  const { number, series, year, progressive } = identity;
  const buyer = readBuyer(content.billingData);
  const summaries = summariesOf(lines);
  const [net, vat] = [sum(lines.map((line) => line.net)), sum(lines.map((line) => line.vat))];
  return {
    documentType,
    number,
    series,
    year,
    progressive,
    date: businessDay(identity.at),
    currency,
    seller,
    buyer,
    lines: lines.map(documentLine),
    summaries: summaries.map(({ rate, nature, ...sums }) => ({
      vatRate: rate,
      vatNature: nature,
      ...sums,
      exigibility: content.splitPayment && nature === null ? 'SPLIT' : 'IMMEDIATE',
    })),
    discount: sum(lines.map((line) => line.listNet - line.net)),
    stamp: content.stampCents === null ? null : { cents: content.stampCents },
    net,
    vat,
    total: net + vat,
    amountDue: content.splitPayment ? net : net + vat,
    payments: content.payments.map(({ means, cents, capturedAt }) => ({
      means,
      cents,
      paidOn: businessDay(capturedAt),
    })),
    corrects,
    orderNumber,
    purchaseOrder: buyer.purchaseOrder,
    cig: buyer.cig,
    cup: buyer.cup,
  };
}

function documentLine({ vat, lineId, ...line }: ContentLine, index: number): DocumentLine {
  return { position: index + 1, ...line, unitNet: unitNet(line.net, line.quantity) };
}

/** Euro with as many decimals as it takes, two at least and eight at most: all that FatturaPA has room for. */
function unitNet(net: number, quantity: number): string {
  const unit = new Decimal(net).dividedBy(100).dividedBy(quantity).toDecimalPlaces(8);
  return unit.toFixed(Math.max(2, unit.decimalPlaces()));
}
