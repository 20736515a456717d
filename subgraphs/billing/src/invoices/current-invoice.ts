import { sum } from '@customer-area/shared/money';
import { InvoiceKind, type InvoiceRow } from './invoice.entity';

type Document = Pick<InvoiceRow, 'id' | 'kind' | 'total' | 'correctsInvoiceId'>;

/**
 * Of the documents of an order, oldest first: the invoice that stands for it. After a correction of its VAT there are two, and
 * the newest that its credit notes leave something of counts; the newest of all where nothing is left. Null without an invoice.
 */
export function currentInvoice<Row extends Document>(documents: readonly Row[]): Row | null {
  const invoices = documents.filter(({ kind }) => kind === InvoiceKind.INVOICE);
  return invoices.findLast((invoice) => leftOf(invoice, documents) > 0) ?? invoices.at(-1) ?? null;
}

/** Credit notes are negative. */
function leftOf({ id, total }: Document, documents: readonly Document[]): number {
  return total + sum(documents.filter((one) => one.correctsInvoiceId === id).map((note) => note.total));
}
