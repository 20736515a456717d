import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { paymentRequested } from '../../contract';
import { type OrderRow, stillDue } from '../orders';
import type { OrdersRequest } from '../payment-requests';

/** Why somebody is asked to pay by a link: asked for by a login; the bank wants the customer for what renews itself; or staff propose it. */
export type PaymentReason = 'ASKED' | 'AUTHENTICATION_REQUIRED' | 'PROPOSED';

/** Tells that the holder of an order is to be mailed a link that pays it. The link is made when the letter is written. */
export function askForPayment(
  manager: EntityManager,
  order: OrderRow,
  reason: PaymentReason,
  occurredAt: Date,
): Promise<void> {
  return tell(manager, { requestId: null, number: order.number, orders: [order] }, reason, occurredAt);
}

/** The same for orders that are asked for at once. */
export function askForPayments(
  manager: EntityManager,
  { id: requestId, reference: number }: OrdersRequest,
  orders: readonly [OrderRow, ...OrderRow[]],
  occurredAt: Date,
): Promise<void> {
  return tell(manager, { requestId, number, orders }, 'ASKED', occurredAt);
}

function tell(
  manager: EntityManager,
  asked: {
    readonly requestId: string | null;
    readonly number: string;
    readonly orders: readonly [OrderRow, ...OrderRow[]];
  },
  reason: PaymentReason,
  occurredAt: Date,
): Promise<void> {
  const { requestId, number, orders } = asked;
  const [{ id: orderId, profileId, currency }] = orders;
  const amountDueCents = orders.reduce((sum, order) => sum + stillDue(order), 0);
  const payload = { orderId, requestId, number, amountDueCents, currency, reason };
  return appendEvent(manager, paymentRequested, { profileId, subjectId: orderId, payload, occurredAt });
}
