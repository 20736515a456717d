import type { Clock } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type CloseUnpaidDeps, closeUnpaid, isAnnounced, OrderStatus, OrderStepCause } from '../orders';

export interface EndUnpaidOrderDeps extends CloseUnpaidDeps {
  readonly clock: Clock;
}

/**
 * None of its lines can be carried out any more: nobody should pay it. Money that is on its way keeps it open: it is paid, its lines
 * fail, and the money becomes credit as that of any other line.
 */
export async function endUnpaidOrder(
  deps: EndUnpaidOrderDeps,
  manager: EntityManager,
  orderId: string,
): Promise<void> {
  const owner = await deps.orderWriting.ownerOf(manager, orderId);
  if (owner === null) return;
  const order = await deps.orderWriting.lock(manager, trustedProfileId(owner), orderId);
  if (order?.status !== OrderStatus.AWAITING_PAYMENT) return;
  if (order.payingAttemptId !== null || isAnnounced(order)) return;
  await closeUnpaid(deps, manager, order, OrderStatus.CANCELLED, deps.clock.now(), OrderStepCause.OTHER);
}
