import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { issueInvoice } from '../../invoices';
import {
  announceOrder,
  invoiceLineOf,
  linesOfOrders,
  moveOrder,
  type OrderLineRow,
  type OrderRow,
  OrderStatus,
  writePayment,
} from '../../orders';
import { commitPromo } from '../../promo-codes';

/**
 * Everything that being paid means, in the transaction of the payment: status, promo code, invoice, facts for the others.
 * The order is locked. The invoice number comes last, because its counter is what other payments wait for.
 */
export async function markPaid(
  manager: EntityManager,
  order: OrderRow,
  means: string,
  at: Date,
): Promise<OrderRow> {
  const profileId: ProfileId = trustedProfileId(order.profileId);
  await writePayment(manager, order, { payingAttemptId: null, means, paidAt: at });
  const moved = await moveOrder(manager, order, OrderStatus.PAID, `payment: ${means}`, at);
  const paid = { ...moved, payingAttemptId: null, means, paidAt: at };
  await commitPromo(manager, profileId, order.id);
  const lines = await linesOfOrders(manager, profileId, [order.id]);
  const invoice = await issueInvoice(manager, {
    ...contentOf(paid, lines, at),
    net: order.net,
    vat: order.vat,
  });
  await announceOrder(manager, 'order.paid', paid, lines, at, { invoiceNumber: invoice.number });
  return paid;
}

function contentOf(order: OrderRow, lines: readonly OrderLineRow[], at: Date) {
  const { profileId, id: orderId, currency, splitPayment, billingData } = order;
  return {
    profileId: trustedProfileId(profileId),
    orderId,
    currency,
    splitPayment,
    billingData,
    at,
    lines: lines.map(invoiceLineOf),
  };
}
