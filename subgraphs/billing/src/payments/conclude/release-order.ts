import type { EntityManager } from 'typeorm';
import type { OrderRow, OrderWritingStore } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';

export interface ReleaseOrderDeps {
  readonly orderWriting: OrderWritingStore;
}

/** The order is free again, if it is this attempt that had taken it. */
export async function releaseOrder(
  { orderWriting }: ReleaseOrderDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
): Promise<void> {
  if (order.payingAttemptId !== attempt.id) return;
  await orderWriting.writePayment(manager, order, {
    payingAttemptId: null,
    means: order.means,
    paidAt: order.paidAt,
  });
}
