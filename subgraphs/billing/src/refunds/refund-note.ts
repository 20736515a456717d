import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type CreditedStore, type CreditInvoiceDeps, creditInvoice, currentInvoice } from '../invoices';
import type { RefundRow } from './refund.entity';

export interface RefundNoteDeps extends CreditInvoiceDeps {
  readonly credited: CreditedStore;
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
  const lines = linesOfSum(await deps.credited.lock(manager, profileId, invoice.id), cents);
  if (lines === null) return false;
  const cause = { kind: 'REFUND', id } as const;
  const note = await creditInvoice(deps, manager, { profileId, invoiceId: invoice.id, cause, lines, at });
  return note !== 'NOTHING_LEFT';
}
