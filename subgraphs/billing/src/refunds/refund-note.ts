import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type CreditedStore, type CreditInvoiceDeps, creditInvoice, currentInvoice } from '../invoices';
import { OrderLineStatus, type OrderStore } from '../orders';
import type { RefundRow } from './refund.entity';

export interface RefundNoteDeps extends CreditInvoiceDeps {
  readonly credited: CreditedStore;
  readonly orders: OrderStore;
}

const ENDED: readonly OrderLineStatus[] = [
  OrderLineStatus.FULFILLED,
  OrderLineStatus.FAILED,
  OrderLineStatus.CANCELLED,
];

/** What has come to its end first: a line that can still fail needs what was paid for it then. */
export function endedFirst<Line extends { readonly lineId: string }>(
  lines: readonly Line[],
  known: readonly { readonly id: string; readonly status: OrderLineStatus }[],
): Line[] {
  const ended = new Set(known.filter(({ status }) => ENDED.includes(status)).map(({ id }) => id));
  return [...lines].sort((one, other) => Number(ended.has(other.lineId)) - Number(ended.has(one.lineId)));
}

/** The lines of an invoice that a sum is credited on, in their order; null when they have less left. */
export function linesOfSum(
  lines: readonly { readonly lineId: string; readonly paidCents: number; readonly creditedCents: number }[],
  cents: number,
): { readonly lineId: string; readonly grossCents: number }[] | null {
  const parts: { lineId: string; grossCents: number }[] = [];
  let missing = cents;
  for (const { lineId, paidCents, creditedCents } of lines) {
    const grossCents = Math.min(missing, paidCents - creditedCents);
    if (grossCents > 0) parts.push({ lineId, grossCents });
    missing -= Math.max(grossCents, 0);
  }
  return missing === 0 ? parts : null;
}

/** Issues the credit note of what staff give back; false, and nothing is written, when the invoice has less left. */
export async function noteRefund(
  deps: RefundNoteDeps,
  manager: EntityManager,
  { id, profileId: owner, orderId, cents }: Pick<RefundRow, 'id' | 'profileId' | 'orderId' | 'cents'>,
  at: Date,
): Promise<boolean> {
  const profileId = trustedProfileId(owner);
  const invoice = currentInvoice(await deps.invoices.ofOrders(manager, profileId, [orderId]));
  if (invoice === null) return false;
  const soFar = await deps.credited.lock(manager, profileId, invoice.id);
  const known = await deps.orders.linesOf(manager, profileId, [orderId]);
  const lines = linesOfSum(endedFirst(soFar, known), cents);
  if (lines === null) return false;
  const cause = { kind: 'REFUND', id } as const;
  const note = await creditInvoice(deps, manager, { profileId, invoiceId: invoice.id, cause, lines, at });
  return note !== 'NOTHING_LEFT';
}
