import type { Clock } from '@customer-area/shared/clock';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import {
  announceClosing,
  endOf,
  linesOfOrders,
  lockOrder,
  moveLine,
  moveOrder,
  OrderLineStatus,
  type OrderRow,
  OrderStatus,
  ownerOfOrder,
} from '../orders';
import { creditFailedLine, paidFor } from './credit-failed-line';
import type { LineEvent } from './line-event';

export interface ApplyLineEventDeps {
  readonly clock: Clock;
  readonly logger: Logger;
}

const LINE_AFTER = {
  'line.started': OrderLineStatus.IN_PROGRESS,
  'line.fulfilled': OrderLineStatus.FULFILLED,
  'line.failed': OrderLineStatus.FAILED,
} as const;

/**
 * What became of a line of a paid order. A line comes to its end once: the same fact told again, and facts about orders
 * that are not being delivered, change nothing.
 */
export async function applyLineEvent(
  { clock, logger }: ApplyLineEventDeps,
  manager: EntityManager,
  event: LineEvent,
): Promise<void> {
  const owner = await ownerOfOrder(manager, event.orderId);
  const profileId = owner === null ? null : trustedProfileId(owner);
  const order = profileId === null ? null : await lockOrder(manager, profileId, event.orderId);
  if (profileId === null || order === null || !isBeingDelivered(order)) {
    logger.warn(
      { event, status: order?.status },
      'a fact about a line of an order that is not being delivered',
    );
    return;
  }
  const at = clock.now();
  const line = (await linesOfOrders(manager, profileId, [order.id])).find(({ id }) => id === event.lineId);
  if (line === undefined) {
    logger.warn({ event }, 'a fact about a line that the order does not have');
    return;
  }
  const failure =
    event.type === 'line.failed' ? JSON.stringify({ code: event.code, message: event.message }) : null;
  if (!(await moveLine(manager, line, LINE_AFTER[event.type], failure))) return;
  const started =
    order.status === OrderStatus.PAID
      ? await moveOrder(manager, order, OrderStatus.IN_PROGRESS, event.type, at)
      : order;
  if (event.type === 'line.failed') await creditFailedLine(manager, started, line, at);
  await closeWhenDone(manager, started, at);
}

const isBeingDelivered = ({ status }: OrderRow) =>
  status === OrderStatus.PAID || status === OrderStatus.IN_PROGRESS;

const CLOSING_EVENT = {
  [OrderStatus.FULFILLED]: 'order.fulfilled',
  [OrderStatus.PARTIALLY_FAILED]: 'order.partially-failed',
  [OrderStatus.FAILED]: 'order.failed',
} as const;

async function closeWhenDone(manager: EntityManager, order: OrderRow, at: Date): Promise<void> {
  const lines = await linesOfOrders(manager, trustedProfileId(order.profileId), [order.id]);
  const end = endOf(lines.map(({ status }) => status));
  if (end === null) return;
  const closed = await moveOrder(manager, order, end, 'every line has come to its end', at);
  const failed = lines.filter(({ status }) => status === OrderLineStatus.FAILED);
  const creditedCents = sum(failed.map((line) => paidFor(order, line)));
  await announceClosing(manager, CLOSING_EVENT[end], closed, creditedCents, at);
}
