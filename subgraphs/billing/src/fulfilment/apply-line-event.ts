import type { Clock } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { LocalizedText } from '@customer-area/shared/locale';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import { orderFailed, orderFulfilled, orderPartiallyFailed } from '../../contract';
import {
  announceClosing,
  endOf,
  OrderLineStatus,
  type OrderRow,
  OrderStatus,
  OrderStepCause,
  type OrderStore,
  type OrderWritingStore,
} from '../orders';
import { type CreditFailedLineDeps, creditedForFailures, creditFailedLine } from './credit-failed-line';

export interface ApplyLineEventDeps extends CreditFailedLineDeps {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly orderWriting: OrderWritingStore;
  readonly orders: OrderStore;
}

/** What became of a line. */
export interface LineEvent {
  /** Of the fact that says so. */
  readonly type: string;
  readonly orderId: string;
  readonly lineId: string;
  readonly to: OrderLineStatus;
  /** Why it failed, as it is kept with the line. */
  readonly failure: { readonly code: string; readonly message: LocalizedText } | null;
}

/**
 * What became of a line of a paid order. A line comes to its end once: the same fact told again, and facts about orders
 * that are not being delivered, change nothing.
 */
export async function applyLineEvent(
  deps: ApplyLineEventDeps,
  manager: EntityManager,
  event: LineEvent,
): Promise<void> {
  const { clock, logger } = deps;
  const owner = await deps.orderWriting.ownerOf(manager, event.orderId);
  const profileId = owner === null ? null : trustedProfileId(owner);
  const order = profileId === null ? null : await deps.orderWriting.lock(manager, profileId, event.orderId);
  if (profileId === null || order === null || !isBeingDelivered(order)) {
    logger.warn(
      { event, status: order?.status },
      'a fact about a line of an order that is not being delivered',
    );
    return;
  }
  const at = clock.now();
  const line = (await deps.orders.linesOf(manager, profileId, [order.id])).find(
    ({ id }) => id === event.lineId,
  );
  if (line === undefined) {
    logger.warn({ event }, 'a fact about a line that the order does not have');
    return;
  }
  const failure = event.failure === null ? null : JSON.stringify(event.failure);
  if (!(await deps.orderWriting.moveLine(manager, line, event.to, failure))) return;
  const started =
    order.status === OrderStatus.PAID
      ? await deps.orderWriting.move(
          manager,
          order,
          OrderStatus.IN_PROGRESS,
          OrderStepCause.DELIVERY_BEGUN,
          at,
        )
      : order;
  if (event.failure !== null) await creditFailedLine(deps, manager, started, line, at);
  await closeWhenDone(deps, manager, started, at);
}

const isBeingDelivered = ({ status }: OrderRow) =>
  status === OrderStatus.PAID || status === OrderStatus.IN_PROGRESS;

const CLOSING_FACT = {
  [OrderStatus.FULFILLED]: orderFulfilled,
  [OrderStatus.PARTIALLY_FAILED]: orderPartiallyFailed,
  [OrderStatus.FAILED]: orderFailed,
} as const;

async function closeWhenDone(
  deps: ApplyLineEventDeps,
  manager: EntityManager,
  order: OrderRow,
  at: Date,
): Promise<void> {
  const lines = await deps.orders.linesOf(manager, trustedProfileId(order.profileId), [order.id]);
  const end = endOf(lines.map(({ status }) => status));
  if (end === null) return;
  const closed = await deps.orderWriting.move(manager, order, end, OrderStepCause.DELIVERY_ENDED, at);
  const creditedCents = end === OrderStatus.FULFILLED ? 0 : await creditedForFailures(deps, manager, order);
  await announceClosing(manager, CLOSING_FACT[end], closed, creditedCents, at);
}
