import { trustedProfileId } from '@customer-area/shared/isolation';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import type { CreditMovementStore, CreditStore } from '../credit';
import { type CreditInvoiceDeps, creditInvoice, currentInvoice, leftOfLine } from '../invoices';
import type { OrderLineRow, OrderRow } from '../orders';

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
  if (line.net + line.vat === 0) return;
  const profileId = trustedProfileId(order.profileId);
  const invoice = currentInvoice(await deps.invoices.ofOrders(manager, profileId, [order.id]));
  if (invoice === null) throw new Error(`order ${order.id} is paid and has no invoice`);
  // A refund may have given back some of it before.
  const amount = await leftOfLine(deps, manager, { profileId, invoiceId: invoice.id, lineId: line.id });
  if (amount === 0) return;
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

/** What the customer got back for the lines of an order that failed: with VAT, unless the treasury got that. */
export async function creditedForFailures(
  { invoices }: Pick<CreditFailedLineDeps, 'invoices'>,
  manager: EntityManager,
  order: OrderRow,
): Promise<number> {
  const documents = await invoices.ofOrders(manager, trustedProfileId(order.profileId), [order.id]);
  const notes = documents.filter(({ causeKind }) => causeKind === 'FAILED_LINE');
  return sum(notes.map(({ net, total, splitPayment }) => 0 - (splitPayment === 1 ? net : total)));
}
