import { createHash, randomBytes } from 'node:crypto';
import { addDays } from '@customer-area/shared/clock';
import { type OrderRow, OrderStatus } from '../orders';

/** How long a link may be opened. */
const LINK_DAYS = 14;

/** A secret that cannot be guessed: 256 bits. */
export function newLinkToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of it: whoever reads the table cannot pay with it, nor look at an order. */
export function hashOfLink(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** A link ends with the last of its orders, if that ends first. */
export function endOfLink(orders: readonly Pick<OrderRow, 'expiresAt'>[], now: Date): Date {
  const last = Math.max(...orders.map(({ expiresAt }) => expiresAt.getTime()));
  return new Date(Math.min(last, addDays(now, LINK_DAYS).getTime()));
}

/** What whoever holds a link is told of its orders. */
export enum PaymentRequestStatus {
  OPEN = 'OPEN',
  VERIFYING = 'VERIFYING',
  PAID = 'PAID',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

type Facts = Pick<OrderRow, 'status' | 'payingAttemptId' | 'expiresAt'>;

/** What counts first: as long as one of its orders can be paid, a request can. */
const ORDER = [
  PaymentRequestStatus.VERIFYING,
  PaymentRequestStatus.OPEN,
  PaymentRequestStatus.PAID,
  PaymentRequestStatus.EXPIRED,
];

/** How a request stands: paid once all of its orders are, but for those that nobody wants any more. */
export function statusOf(orders: readonly Facts[], now: Date): PaymentRequestStatus {
  const each = orders.map((order) => statusOfOrder(order, now));
  return ORDER.find((status) => each.includes(status)) ?? PaymentRequestStatus.CANCELLED;
}

function statusOfOrder({ status, payingAttemptId, expiresAt }: Facts, now: Date): PaymentRequestStatus {
  switch (status) {
    case OrderStatus.AWAITING_PAYMENT:
      if (payingAttemptId !== null) return PaymentRequestStatus.VERIFYING;
      return now >= expiresAt ? PaymentRequestStatus.EXPIRED : PaymentRequestStatus.OPEN;
    case OrderStatus.CANCELLED:
      return PaymentRequestStatus.CANCELLED;
    case OrderStatus.EXPIRED:
      return PaymentRequestStatus.EXPIRED;
    default:
      return PaymentRequestStatus.PAID;
  }
}
