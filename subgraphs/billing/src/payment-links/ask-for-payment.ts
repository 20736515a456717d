import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { paymentRequested } from '../../contract';
import { type OrderRow, stillDue } from '../orders';

/** Why somebody is asked to pay by a link: asked for by a login, or the bank wants the customer for what renews itself. */
export type PaymentReason = 'ASKED' | 'AUTHENTICATION_REQUIRED';

/** Tells that its holder is to be mailed a link that pays an order. The link is made when the letter is written. */
export function askForPayment(
  manager: EntityManager,
  order: OrderRow,
  reason: PaymentReason,
  occurredAt: Date,
): Promise<void> {
  const { id: orderId, profileId, number, currency } = order;
  const payload = { orderId, number, amountDueCents: stillDue(order), currency, reason };
  return appendEvent(manager, paymentRequested, { profileId, subjectId: orderId, payload, occurredAt });
}
