import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { orderCancelled, orderExpired } from '../../contract';
import type { CreditHoldStore, CreditStore } from '../credit';
import type { PromoCodeStore } from '../promo-codes';
import type { OrderRow } from './order.entity';
import type { OrderStore } from './order.store';
import { announceUnpaidEnd } from './order-events';
import { OrderLineStatus, OrderStatus, OrderStepCause } from './order-status';
import type { OrderWritingStore } from './order-writing.store';
import { tellCredited } from './tell-credited';

export interface CloseUnpaidDeps {
  readonly orderWriting: OrderWritingStore;
  readonly orders: OrderStore;
  readonly promoCodes: PromoCodeStore;
  readonly credit: CreditStore;
  readonly creditHolds: CreditHoldStore;
  readonly payments: PartialPayments;
}

/** The money that has paid a part of an order. */
interface PartialPayments {
  /** From now on it is the customer's credit. */
  creditParts(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<void>;
}

/**
 * The common end of cancelling and expiring: no line will be delivered, the promo code goes back, what had been paid of it becomes
 * credit, everybody learns it.
 */
export async function closeUnpaid(
  deps: CloseUnpaidDeps,
  manager: EntityManager,
  order: OrderRow,
  to: OrderStatus.CANCELLED | OrderStatus.EXPIRED,
  at: Date,
  cause = to === OrderStatus.CANCELLED
    ? OrderStepCause.CANCELLED_BY_CUSTOMER
    : OrderStepCause.NOT_PAID_IN_TIME,
): Promise<OrderRow> {
  const profileId = trustedProfileId(order.profileId);
  const cancelled = to === OrderStatus.CANCELLED;
  const closed = await deps.orderWriting.move(manager, order, to, cause, at);
  const lines = await deps.orders.linesOf(manager, profileId, [order.id]);
  for (const line of lines) await deps.orderWriting.moveLine(manager, line, OrderLineStatus.CANCELLED);
  await deps.promoCodes.release(manager, profileId, order.id);
  const emptied = await creditReceived(deps, manager, await releaseHeld(deps, manager, closed, at), at);
  await announceUnpaidEnd(manager, cancelled ? orderCancelled : orderExpired, emptied, lines, at);
  return emptied;
}

/** Credit that was set aside for it can be spent again. */
async function releaseHeld(deps: CloseUnpaidDeps, manager: EntityManager, order: OrderRow, at: Date) {
  if (order.heldCents === 0) return order;
  const profileId = trustedProfileId(order.profileId);
  await deps.creditHolds.release(manager, { profileId, orderId: order.id, at });
  return deps.orderWriting.writeHeld(manager, order, 0);
}

async function creditReceived(deps: CloseUnpaidDeps, manager: EntityManager, order: OrderRow, at: Date) {
  const { id: subjectId, receivedCents: amount } = order;
  if (amount === 0) return order;
  const profileId = trustedProfileId(order.profileId);
  await deps.credit.grant(manager, { profileId, amount, reason: 'BANK_LATE', subjectId, at });
  await deps.payments.creditParts(manager, profileId, order.id);
  await tellCredited(manager, order, { creditedCents: amount, why: 'CLOSED', at });
  return deps.orderWriting.writeReceived(manager, order, 0);
}
