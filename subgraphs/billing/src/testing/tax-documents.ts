import { SANDBOX_SELLER } from '@customer-area/shared/seller';
import type { BuyerFacts } from '../billing-data';
import type { DocumentLine, TaxDocument } from '../invoices/document';
import { allocate, type LineTax, totalsOf } from '../pricing';

export const GIULIA: BuyerFacts = {
  kind: 'PERSON',
  name: 'Giulia Bianchi',
  firstName: 'Giulia',
  lastName: 'Bianchi',
  fiscalCode: 'BNCGLI85T41H501P',
  vatNumber: null,
  address: { street: 'Via Roma 1', postalCode: '00100', city: 'Roma', province: 'RM', country: 'IT' },
  recipientCode: '0000000',
  pec: null,
  email: 'giulia@example.it',
  secondEmail: null,
  purchaseOrder: null,
  cig: null,
  cup: null,
  language: 'it',
};

export const OFFICINA: BuyerFacts = {
  ...GIULIA,
  kind: 'BUSINESS',
  name: 'Officina Rossi S.r.l.',
  firstName: null,
  lastName: null,
  fiscalCode: '12345670017',
  vatNumber: '12345670017',
  recipientCode: 'M5UXCR1',
};

export const COMUNE: BuyerFacts = {
  ...OFFICINA,
  kind: 'PUBLIC_BODY',
  name: 'Comune di Esempio',
  vatNumber: null,
  fiscalCode: '80012345678',
  recipientCode: 'UFABCD',
  purchaseOrder: 'Determina 12/2026',
  cig: 'Z123456789',
  cup: 'J12B26000010001',
};

export const BERLIN: BuyerFacts = {
  ...OFFICINA,
  name: 'Werkstatt GmbH',
  fiscalCode: null,
  vatNumber: 'DE123456789',
  address: { street: 'Straße 5', postalCode: '10115', city: 'Berlin', province: null, country: 'DE' },
  recipientCode: 'XXXXXXX',
};

export interface LineWanted extends Partial<LineTax> {
  readonly description?: string;
  readonly quantity?: number;
  readonly listNet: number;
  readonly discount?: number;
}

export interface DocumentWanted extends Partial<Omit<TaxDocument, 'lines' | 'discount'>> {
  readonly lines?: readonly LineWanted[];
  readonly split?: boolean;
}

/** A document over these lines, taxed and summed up as orders are. */
export function taxDocument({
  lines: wanted = [{ listNet: 999 }],
  split = false,
  ...over
}: DocumentWanted = {}): TaxDocument {
  const totals = totalsOf(
    wanted.map(({ listNet, discount = 0, vatRate = '22.00', vatNature = null }) => ({
      listNet,
      discount,
      tax: { vatRate, vatNature },
    })),
    split,
  );
  const lines = wanted.map(({ description = `Registrazione esempio.it, 1 anno`, quantity = 1 }, index) =>
    lineOf(index + 1, description, quantity, totals.lines[index]),
  );
  const exigibility = split ? 'SPLIT' : 'IMMEDIATE';
  return {
    documentType: 'TD01',
    number: 'F2026-000123',
    series: 'F',
    year: 2026,
    progressive: 123,
    date: '2026-11-27',
    currency: 'EUR',
    seller: SANDBOX_SELLER,
    buyer: GIULIA,
    lines,
    summaries: totals.summaries.map(({ rate, nature, net, vat }) => ({
      vatRate: rate,
      vatNature: nature,
      net,
      vat,
      exigibility,
    })),
    discount: totals.discount,
    stamp: null,
    net: totals.net,
    vat: totals.vat,
    total: totals.total,
    amountDue: totals.amountDue,
    payments: [{ means: 'CARD', cents: totals.amountDue, paidOn: '2026-11-27' }],
    corrects: null,
    orderNumber: '20260000042',
    purchaseOrder: over.buyer?.purchaseOrder ?? null,
    cig: over.buyer?.cig ?? null,
    cup: over.buyer?.cup ?? null,
    ...over,
  };
}

function lineOf(
  position: number,
  description: string,
  quantity: number,
  totals: ReturnType<typeof totalsOf>['lines'][number] | undefined,
): DocumentLine {
  if (totals === undefined) throw new Error('a line without totals');
  const { listNet, net, vatRate, vatNature } = totals;
  return {
    position,
    description,
    quantity,
    unitNet: String(net / quantity / 100),
    listNet,
    net,
    vatRate,
    vatNature,
  };
}

/** Lines whose discounts are an order's, split over them. */
export function discounted(lines: readonly LineWanted[], discount: number): LineWanted[] {
  const shares = allocate(
    discount,
    lines.map(({ listNet }) => listNet),
  );
  return lines.map((line, index) => ({ ...line, discount: shares[index] ?? 0 }));
}

/** The credit note over a document: positive amounts, its own number, no payment. */
export const creditNoteOver = (invoice: TaxDocument): TaxDocument => ({
  ...invoice,
  documentType: 'TD04',
  number: 'NC2026-000007',
  series: 'NC',
  progressive: 7,
  date: '2026-12-01',
  payments: [],
  corrects: { number: invoice.number, date: invoice.date },
});
