import { appendEvent } from '@customer-area/shared/events';
import type { SellerFacts } from '@customer-area/shared/seller';
import type { EntityManager } from 'typeorm';
import { paymentAnnounced } from '../../../contract';
import type { OrderRow, OrderWritingStore } from '../../orders';
import type { OrdersRequest } from '../../payment-requests';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { localizedInstructions } from '../payment-messages';

export interface AnnounceRequestDeps {
  readonly attempts: PaymentAttemptStore;
  readonly orderWriting: OrderWritingStore;
  readonly seller: SellerFacts;
}

/** Whoever holds the link says that money is on its way for all of these orders, which are locked: under the reference of the request. */
export async function announceRequest(
  deps: AnnounceRequestDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  {
    asked,
    orders,
    at,
  }: { readonly asked: OrdersRequest; readonly orders: readonly OrderRow[]; readonly at: Date },
): Promise<void> {
  const { orderId, profileId, means, amount: amountDue } = attempt;
  await deps.attempts.insert(manager, { ...attempt, status: 'ANNOUNCED' });
  for (const order of orders) await deps.orderWriting.announce(manager, order, means, at);
  const whole = { number: asked.reference, amountDue, receivedCents: 0, heldCents: 0 };
  await appendEvent(manager, paymentAnnounced, {
    ...{ profileId, subjectId: orderId, occurredAt: at },
    payload: {
      ...{ orderId, number: asked.reference, means },
      instructions: localizedInstructions(deps.seller, means, whole),
    },
  });
}
