import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { refundRejected } from '../../contract';
import type { OrderRow } from '../orders';
import type { PaymentStore } from '../payments';
import type { RefundStore } from './refund.store';

export interface RejectWaitingDeps {
  readonly payments: PaymentStore;
  readonly refunds: RefundStore;
}

/**
 * What staff have only proposed to give back of an order is dropped, because the customer has a right to the money now. The order
 * is locked.
 */
export async function rejectWaiting(
  deps: RejectWaitingDeps,
  manager: EntityManager,
  { id: orderId, number, profileId: owner }: Pick<OrderRow, 'id' | 'number' | 'profileId'>,
  at: Date,
): Promise<void> {
  const profileId = trustedProfileId(owner);
  for (const refund of await deps.refunds.ofOrders(manager, profileId, [orderId])) {
    if (refund.state !== 'TO_APPROVE') continue;
    const { id: refundId, paymentId, cents } = refund;
    const payment = await deps.payments.byId(manager, paymentId);
    if (payment === null) throw new Error(`refund ${refundId} is of no payment`);
    await deps.refunds.move(manager, refund, { ...refund, state: 'REJECTED', concludedAt: at });
    await deps.payments.returnFromRefund(manager, payment, cents);
    await appendEvent(manager, refundRejected, {
      profileId,
      subjectId: orderId,
      payload: { refundId, orderId, number, means: payment.means, cents, reason: null },
      occurredAt: at,
    });
  }
}
