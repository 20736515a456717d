import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { CreditHoldStore } from '../../credit';
import { type IssueInvoiceDeps, issueInvoice } from '../../invoices';
import {
  announcePaid,
  invoiceLineOf,
  type OrderLineRow,
  type OrderRow,
  OrderStatus,
  OrderStepCause,
  type OrderStore,
  type OrderWritingStore,
} from '../../orders';
import type { PromoCodeStore } from '../../promo-codes';
import type { PaymentStore } from './payment.store';

export interface MarkPaidDeps extends IssueInvoiceDeps {
  readonly orderWriting: OrderWritingStore;
  readonly creditHolds: CreditHoldStore;
  readonly promoCodes: PromoCodeStore;
  readonly orders: OrderStore;
  readonly payments: PaymentStore;
}

/** One sum that pays an order, or a part of it. */
export interface PaidWith {
  readonly means: string;
  readonly cents: number;
  readonly capturedAt: Date;
}

/**
 * Everything that being paid means, in the transaction of the payment: status, promo code, invoice, facts for the others.
 * What came last completed it, and names how it was paid. The order is locked. The invoice number comes last, because its counter is what other payments wait for.
 */
export async function markPaid(
  deps: MarkPaidDeps,
  manager: EntityManager,
  order: OrderRow,
  paidWith: readonly PaidWith[],
  at: Date,
): Promise<OrderRow> {
  const completing = paidWith.at(-1);
  if (completing === undefined) throw new Error(`order ${order.id} is paid with nothing`);
  const { means } = completing;
  const profileId: ProfileId = trustedProfileId(order.profileId);
  await deps.orderWriting.writePayment(manager, order, { payingAttemptId: null, means, paidAt: at });
  const moved = await deps.orderWriting.move(manager, order, OrderStatus.PAID, OrderStepCause.PAID, at);
  const paid = {
    ...moved,
    payingAttemptId: null,
    means,
    paidAt: at,
    receivedCents: order.amountDue,
    heldCents: 0,
  };
  if (order.heldCents > 0) await spendHeld(deps, manager, order, at);
  await bookCredit(deps, manager, order, paidWith);
  await deps.promoCodes.commit(manager, profileId, order.id);
  const lines = await deps.orders.linesOf(manager, profileId, [order.id]);
  const invoice = await issueInvoice(deps, manager, {
    ...contentOf(paid, lines),
    paidWith,
    at,
  });
  await announcePaid(manager, paid, lines, invoice?.number ?? null, at);
  return paid;
}

async function spendHeld(
  deps: MarkPaidDeps,
  manager: EntityManager,
  order: OrderRow,
  at: Date,
): Promise<void> {
  await deps.creditHolds.spend(manager, {
    ...{ profileId: trustedProfileId(order.profileId), orderId: order.id, at },
  });
  await deps.orderWriting.writeHeld(manager, order, 0);
}

/** Credit that pays an order is a payment of its own beside the money that arrives: it is listed, and can be given back. */
async function bookCredit(
  deps: MarkPaidDeps,
  manager: EntityManager,
  { id: orderId, profileId, currency }: OrderRow,
  paidWith: readonly PaidWith[],
): Promise<void> {
  for (const { means, cents, capturedAt } of paidWith) {
    if (means !== 'CREDIT' || cents === 0) continue;
    await deps.payments.insert(manager, {
      ...{ profileId, orderId, means, currency, capturedAt },
      attemptId: null,
      provider: 'credit',
      providerReference: orderId,
      part: 0,
      amountCents: cents,
      creditedCents: 0,
      bookedAs: 'ORDER',
    });
  }
}

function contentOf(order: OrderRow, lines: readonly OrderLineRow[]) {
  const { profileId, id: orderId, number: orderNumber, currency, splitPayment, billingData } = order;
  return {
    profileId: trustedProfileId(profileId),
    orderId,
    orderNumber,
    currency,
    splitPayment: splitPayment === 1,
    billingData,
    lines: lines.map(invoiceLineOf),
  };
}
