import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { CreditMovementStore, CreditStore } from '../credit';
import { type CreditInvoiceDeps, creditInvoice } from '../invoices';
import type { OrderLineRow, OrderRow } from '../orders';

/** What the customer paid for a line: with VAT, unless the customer owes the VAT to the treasury. */
export function paidFor(order: OrderRow, line: OrderLineRow): number {
  return order.splitPayment === 1 ? line.net : line.net + line.vat;
}

export interface CreditFailedLineDeps extends CreditInvoiceDeps {
  readonly credit: CreditStore;
  readonly creditMovements: CreditMovementStore;
}

/** Gives the money of a line that could not be delivered back as credit, with a credit note that says so. */
export async function creditFailedLine(
  deps: CreditFailedLineDeps,
  manager: EntityManager,
  order: OrderRow,
  line: OrderLineRow,
  at: Date,
): Promise<void> {
  const amount = paidFor(order, line);
  if (amount === 0) return;
  const profileId = trustedProfileId(order.profileId);
  const invoice = await deps.invoices.ofCause(manager, profileId, { kind: 'ORDER', id: order.id });
  if (invoice === null) throw new Error(`order ${order.id} is paid and has no invoice`);
  const grantId = await deps.credit.grant(manager, {
    ...{ profileId, amount, at },
    reason: 'FAILED_LINE',
    subjectId: line.id,
    orderId: order.id,
  });
  const note = await creditInvoice(deps, manager, {
    profileId,
    invoiceId: invoice.id,
    cause: { kind: 'FAILED_LINE', id: line.id },
    lines: [{ lineId: line.id, grossCents: null }],
    at,
  });
  if (grantId !== null && note !== 'NOTHING_LEFT')
    await deps.creditMovements.nameDocument(manager, profileId, grantId, note.id);
}
