import type { SellerFacts } from '@customer-area/shared/seller';
import type { BuyerFacts } from '../../billing-data';

/** FatturaPA: TD01 is an invoice, TD04 a credit note. */
export type DocumentType = 'TD01' | 'TD04';

export interface DocumentLine {
  /** From 1. */
  readonly position: number;
  /** In Italian, whatever the customer reads. */
  readonly description: string;
  readonly quantity: number;
  /** Decimal euro after the discount, with two to eight decimals: times the quantity it is `net`. */
  readonly unitNet: string;
  /** Cents without VAT before any discount. */
  readonly listNet: number;
  /** Cents without VAT. */
  readonly net: number;
  /** Percent, e.g. `22.00`. */
  readonly vatRate: string;
  /** FatturaPA nature where there is no VAT, e.g. `N2.1`. */
  readonly vatNature: string | null;
}

export interface DocumentSummary {
  readonly vatRate: string;
  readonly vatNature: string | null;
  readonly net: number;
  readonly vat: number;
  /** SPLIT: a public body pays the VAT to the treasury. */
  readonly exigibility: 'IMMEDIATE' | 'SPLIT';
}

export interface DocumentPayment {
  readonly means: string;
  readonly cents: number;
  /** Day in Rome, `YYYY-MM-DD`. */
  readonly paidOn: string;
}

/**
 * Everything that a tax document says, frozen when it is issued: what is printed or sent is a function of this alone. Amounts
 * are cents and positive, also on a credit note.
 */
export interface TaxDocument {
  readonly documentType: DocumentType;
  /** Series, year, progressive, e.g. `F2026-000123`. */
  readonly number: string;
  readonly series: string;
  readonly year: number;
  readonly progressive: number;
  /** Day in Rome, `YYYY-MM-DD`; never before that of its predecessor in the series. */
  readonly date: string;
  readonly currency: string;
  readonly seller: SellerFacts;
  readonly buyer: BuyerFacts;
  readonly lines: readonly DocumentLine[];
  readonly summaries: readonly DocumentSummary[];
  /** What the lines were reduced by, without VAT. */
  readonly discount: number;
  /** Duty that the seller owes for what is outside VAT; not part of the total. */
  readonly stamp: { readonly cents: number } | null;
  readonly net: number;
  readonly vat: number;
  /** net + vat. */
  readonly total: number;
  /** The total, or the net amount under split payment. */
  readonly amountDue: number;
  /** How it was paid; none on a credit note. */
  readonly payments: readonly DocumentPayment[];
  /** Of a credit note: the invoice that it corrects. */
  readonly corrects: { readonly number: string; readonly date: string } | null;
  /** The customer's order with us. */
  readonly orderNumber: string;
  /** The buyer's own order, and the codes that a public body wants. */
  readonly purchaseOrder: string | null;
  readonly cig: string | null;
  readonly cup: string | null;
}
