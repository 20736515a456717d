import type { EntityManager } from 'typeorm';
import type { CreditHoldStore } from '../../credit';
import type { OrderRow, OrderWritingStore } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import { giveBackHeld } from '../begin/credit-first';

export interface ReleaseOrderDeps {
  readonly orderWriting: OrderWritingStore;
  readonly creditHolds: CreditHoldStore;
}

/** The order is free again, if it is this attempt that had taken it, and so is the credit that was set aside for the attempt. */
export async function releaseOrder(
  deps: ReleaseOrderDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
  at: Date,
): Promise<void> {
  if (order.payingAttemptId !== attempt.id) return;
  if (attempt.creditCents > 0) await giveBackHeld(deps, manager, order, at);
  await deps.orderWriting.writePayment(manager, order, {
    payingAttemptId: null,
    means: order.means,
    paidAt: order.paidAt,
  });
}
