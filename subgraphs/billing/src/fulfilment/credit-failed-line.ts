import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { CreditStore } from '../credit';
import { InvoiceKind, type InvoiceStore, type IssueCreditNoteDeps, issueCreditNote } from '../invoices';

import { invoiceLineOf, type OrderLineRow, type OrderRow } from '../orders';

/** What the customer paid for a line: with VAT, unless the customer owes the VAT to the treasury. */
export function paidFor(order: OrderRow, line: OrderLineRow): number {
  return order.splitPayment === 1 ? line.net : line.net + line.vat;
}

export interface CreditFailedLineDeps extends IssueCreditNoteDeps {
  readonly invoices: InvoiceStore;
  readonly credit: CreditStore;
}

/** Gives the money of a line that could not be delivered back as credit, with a credit note that says so. */
export async function creditFailedLine(
  deps: CreditFailedLineDeps,
  manager: EntityManager,
  order: OrderRow,
  line: OrderLineRow,
  at: Date,
): Promise<void> {
  const profileId = trustedProfileId(order.profileId);
  const documents = await deps.invoices.ofOrders(manager, profileId, [order.id]);
  const invoice = documents.find(({ kind }) => kind === InvoiceKind.INVOICE);
  if (invoice === undefined) throw new Error(`order ${order.id} is paid and has no invoice`);
  await deps.credit.grant(manager, {
    profileId,
    amount: paidFor(order, line),
    reason: 'FAILED_LINE',
    subjectId: line.id,
    at,
  });
  await issueCreditNote(
    deps,
    manager,
    {
      profileId,
      orderId: order.id,
      currency: order.currency,
      net: line.net,
      vat: line.vat,
      splitPayment: order.splitPayment,
      billingData: order.billingData,
      lines: [invoiceLineOf(line)],
      at,
    },
    { invoiceId: invoice.id, lineId: line.id },
  );
}
