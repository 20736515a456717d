import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import type { OrderLineRow, OrderRow } from './order.entity';

/** What other services learn of an order: the payload of its events, and of the `open-lines` call. */
export interface OrderFactsForPeers {
  readonly orderId: string;
  readonly number: string;
  readonly total: number;
  readonly currency: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly kind: 'register' | 'renew';
    readonly domainId: string | null;
    readonly name: string;
    readonly unicodeName: string;
    readonly tld: string;
    readonly years: number;
  }[];
}

export function factsOf(order: OrderRow, lines: readonly OrderLineRow[]): OrderFactsForPeers {
  return {
    orderId: order.id,
    number: order.number,
    total: order.total,
    currency: order.currency,
    lines: lines.map((line) => ({
      lineId: line.id,
      kind: line.kind === 'REGISTER' ? 'register' : 'renew',
      domainId: line.domainId,
      name: line.name,
      unicodeName: line.unicodeName,
      tld: line.tld,
      years: line.years,
    })),
  };
}

type WholeOrderEvent = 'order.placed' | 'order.paid' | 'order.cancelled' | 'order.expired';
type ClosingEvent = 'order.fulfilled' | 'order.partially-failed' | 'order.failed';

/** Tells the log what became of a whole order. */
export function announceOrder(
  manager: EntityManager,
  type: WholeOrderEvent,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  at: Date,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  return announce(manager, type, order, { ...factsOf(order, lines), ...more }, at);
}

/** Tells the log that an order has come to its end, and how much went back to the customer. */
export function announceClosing(
  manager: EntityManager,
  type: ClosingEvent,
  order: OrderRow,
  creditedCents: number,
  at: Date,
): Promise<void> {
  return announce(manager, type, order, { orderId: order.id, number: order.number, creditedCents }, at);
}

function announce(
  manager: EntityManager,
  type: WholeOrderEvent | ClosingEvent,
  order: OrderRow,
  payload: unknown,
  at: Date,
) {
  return appendEvent(manager, {
    type,
    profileId: order.profileId,
    subjectId: order.id,
    payload,
    occurredAt: at,
  });
}
