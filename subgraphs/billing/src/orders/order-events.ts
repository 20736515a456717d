import type { PayloadOf } from '@customer-area/shared/contract';
import { appendEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import {
  type orderCancelled,
  type orderExpired,
  type orderFailed,
  type orderFulfilled,
  orderPaid,
  type orderPartiallyFailed,
  orderPlaced,
} from '../../contract';
import { describeLine, type LineFacts, subjectOf } from '../line-kinds';
import type { OrderLineRow, OrderRow } from './order.entity';

/** What other services learn of an order: the payload of its events, and of the `open-lines` call. */
export type OrderFactsForPeers = PayloadOf<typeof orderCancelled>;

export function factsOf(order: OrderRow, lines: readonly OrderLineRow[]): OrderFactsForPeers {
  return {
    orderId: order.id,
    number: order.number,
    total: order.total,
    currency: order.currency,
    names: lines.map((line) => subjectOf(factsOfLine(line))),
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

type UnpaidEndFact = typeof orderCancelled | typeof orderExpired;
type ClosingFact = typeof orderFulfilled | typeof orderPartiallyFailed | typeof orderFailed;

/** Tells the log that an order waits for its payment, and whether somebody else than its customer has it placed. */
export function announcePlaced(
  manager: EntityManager,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  { automatic, proposed = false }: { readonly automatic: boolean; readonly proposed?: boolean },
  at: Date,
): Promise<void> {
  return appendEvent(manager, orderPlaced, {
    ...about(order, at),
    payload: {
      ...{ ...factsOf(order, lines), ...priceOf(order, lines), automatic, proposed },
      payUntil: order.expiresAt,
    },
  });
}

/** Tells the log that an order was never paid. */
export function announceUnpaidEnd(
  manager: EntityManager,
  fact: UnpaidEndFact,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  at: Date,
): Promise<void> {
  return appendEvent(manager, fact, { ...about(order, at), payload: factsOf(order, lines) });
}

/** Tells the log that an order is paid. */
export function announcePaid(
  manager: EntityManager,
  order: OrderRow,
  lines: readonly OrderLineRow[],
  /** Null when there was nothing to invoice. */
  invoiceNumber: string | null,
  at: Date,
): Promise<void> {
  const { means } = order;
  const payload = { ...factsOf(order, lines), ...priceOf(order, lines), invoiceNumber, means };
  return appendEvent(manager, orderPaid, { ...about(order, at), payload });
}

/** Tells the log that an order has come to its end, and how much went back to the customer. */
export function announceClosing(
  manager: EntityManager,
  fact: ClosingFact,
  order: OrderRow,
  creditedCents: number,
  at: Date,
): Promise<void> {
  const payload = { orderId: order.id, number: order.number, creditedCents };
  return appendEvent(manager, fact, { ...about(order, at), payload });
}

/** What its letters say of the price. */
function priceOf({ net, vat }: OrderRow, lines: readonly OrderLineRow[]) {
  const listed = lines.slice(0, MOST_PRICES);
  return {
    prices: listed.map((line) => {
      const facts = factsOfLine(line);
      const label = { it: describeLine(facts, 'it'), en: describeLine(facts, 'en') };
      return { label, netCents: line.net };
    }),
    unlisted: lines.length - listed.length,
    netCents: net,
    vatCents: vat,
  };
}

const MOST_PRICES = 20;

const about = (order: OrderRow, at: Date) => ({
  profileId: order.profileId,
  subjectId: order.id,
  occurredAt: at,
});
