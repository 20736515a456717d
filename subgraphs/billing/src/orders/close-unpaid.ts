import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { orderCancelled, orderExpired } from '../../contract';
import type { PromoCodeStore } from '../promo-codes';
import type { OrderRow } from './order.entity';
import type { OrderStore } from './order.store';
import { announceUnpaidEnd } from './order-events';
import { OrderLineStatus, OrderStatus, OrderStepCause } from './order-status';
import type { OrderWritingStore } from './order-writing.store';

export interface CloseUnpaidDeps {
  readonly orderWriting: OrderWritingStore;
  readonly orders: OrderStore;
  readonly promoCodes: PromoCodeStore;
}

/** The common end of cancelling and expiring: no line will be delivered, the promo code goes back, everybody learns it. */
export async function closeUnpaid(
  deps: CloseUnpaidDeps,
  manager: EntityManager,
  order: OrderRow,
  to: OrderStatus.CANCELLED | OrderStatus.EXPIRED,
  at: Date,
): Promise<OrderRow> {
  const profileId = trustedProfileId(order.profileId);
  const cancelled = to === OrderStatus.CANCELLED;
  const closed = await deps.orderWriting.move(
    manager,
    order,
    to,
    cancelled ? OrderStepCause.CANCELLED_BY_CUSTOMER : OrderStepCause.NOT_PAID_IN_TIME,
    at,
  );
  const lines = await deps.orders.linesOf(manager, profileId, [order.id]);
  for (const line of lines) await deps.orderWriting.moveLine(manager, line, OrderLineStatus.CANCELLED);
  await deps.promoCodes.release(manager, profileId, order.id);
  await announceUnpaidEnd(manager, cancelled ? orderCancelled : orderExpired, closed, lines, at);
  return closed;
}
