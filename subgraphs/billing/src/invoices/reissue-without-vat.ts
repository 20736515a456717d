import type { ProfileId } from '@customer-area/shared/isolation';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import { type CreditInvoiceDeps, creditInvoice } from './credit-notes/credit-invoice';
import { issueDocument, newDocumentId } from './document/issue-document';
import type { InvoiceRow } from './invoice.entity';

export interface ReissueWithoutVat {
  readonly profileId: ProfileId;
  readonly invoice: InvoiceRow;
  /** The buyer with the proof. */
  readonly billingData: string;
  readonly at: Date;
}

/**
 * A credit note over all that is left of an invoice, and an invoice of the same without VAT: the order has one invoice that
 * counts, before and after. Answers what was paid too much, in cents; null when nothing was taxed or is left. There is one
 * correction of an order.
 */
export async function reissueWithoutVat(
  deps: CreditInvoiceDeps,
  manager: EntityManager,
  { profileId, invoice, billingData, at }: ReissueWithoutVat,
): Promise<number | null> {
  const invoiced = await deps.invoices.linesOf(manager, profileId, [invoice.id]);
  if (invoiced.every(({ vat }) => vat === 0)) return null;
  const { id: invoiceId, orderId, orderNumber, currency } = invoice;
  const note = await creditInvoice(deps, manager, {
    ...{ profileId, invoiceId, at },
    cause: { kind: 'VAT_CORRECTION', id: orderId },
    lines: invoiced.flatMap(({ lineId }) => (lineId === null ? [] : [{ lineId, grossCents: null }])),
  });
  if (note === 'NOTHING_LEFT') return null;
  const credited = await deps.invoices.linesOf(manager, profileId, [note.id]);
  const lines = credited.map(({ lineId, description, quantity, net, vatRate, vatNature }) => ({
    ...{ lineId, description, quantity },
    listNet: Math.abs(net),
    net: Math.abs(net),
    vat: 0,
    vatRate: '0.00',
    // What bore no VAT before bears none for the reason that it had.
    vatNature: Number(vatRate) === 0 ? vatNature : 'N2.1',
  }));
  const id = newDocumentId();
  const paid = lines.flatMap(({ lineId, net }) => (lineId === null ? [] : [{ lineId, paidCents: net }]));
  await deps.credited.open(manager, profileId, id, paid);
  await issueDocument(deps, manager, {
    ...{ id, profileId, orderId, at, datedAt: at },
    cause: { kind: 'VAT_CORRECTED', id: orderId },
    correctsInvoiceId: null,
    content: {
      ...{ orderNumber, currency, billingData, lines },
      documentType: 'TD01',
      splitPayment: false,
      payments: [],
      corrects: null,
    },
  });
  return Math.abs(note.total) - sum(lines.map(({ net }) => net));
}
