import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { releasePromo } from '../promo-codes';
import type { OrderRow } from './order.entity';
import { linesOfOrders } from './order.store';
import { announceOrder } from './order-events';
import { OrderLineStatus, OrderStatus } from './order-status';
import { moveLine, moveOrder } from './order-writing.store';

/** The common end of cancelling and expiring: no line will be delivered, the promo code goes back, everybody learns it. */
export async function closeUnpaid(
  manager: EntityManager,
  order: OrderRow,
  to: OrderStatus.CANCELLED | OrderStatus.EXPIRED,
  at: Date,
): Promise<OrderRow> {
  const profileId = trustedProfileId(order.profileId);
  const cancelled = to === OrderStatus.CANCELLED;
  const closed = await moveOrder(manager, order, to, cancelled ? 'customer' : 'unpaid for 30 days', at);
  const lines = await linesOfOrders(manager, profileId, [order.id]);
  for (const line of lines) await moveLine(manager, line, OrderLineStatus.CANCELLED);
  await releasePromo(manager, profileId, order.id);
  await announceOrder(manager, cancelled ? 'order.cancelled' : 'order.expired', closed, lines, at);
  return closed;
}
