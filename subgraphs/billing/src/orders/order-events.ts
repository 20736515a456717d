import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { type LineFacts, subjectOf } from '../line-kinds';
import type { OrderLineRow, OrderRow } from './order.entity';

/** What other services learn of an order: the payload of its events, and of the `open-lines` call. */
export interface OrderFactsForPeers {
  readonly orderId: string;
  readonly number: string;
  readonly total: number;
  readonly currency: string;
  readonly lines: readonly LineFactsForPeers[];
}

/** A line, with the details of its kind beside these. */
interface LineFactsForPeers {
  readonly lineId: string;
  readonly kind: string;
  readonly domainId: string | null;
  readonly years: number | null;
  /** What it is about, for people. */
  readonly subject: string;
  readonly [detail: string]: unknown;
}

export function factsOf(order: OrderRow, lines: readonly OrderLineRow[]): OrderFactsForPeers {
  return {
    orderId: order.id,
    number: order.number,
    total: order.total,
    currency: order.currency,
    lines: lines.map((line) => {
      const facts = factsOfLine(line);
      const { kind, domainId, years, details } = facts;
      return { ...details, lineId: line.id, kind, domainId, years, subject: subjectOf(facts) };
    }),
  };
}

export function factsOfLine({ kind, domainId, years, details }: OrderLineRow): LineFacts {
  return { kind, domainId, years, details: JSON.parse(details) as LineFacts['details'] };
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
