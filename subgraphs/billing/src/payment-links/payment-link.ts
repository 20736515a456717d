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

/** A link ends with its order, if that ends first. */
export function endOfLink(order: Pick<OrderRow, 'expiresAt'>, now: Date): Date {
  const latest = addDays(now, LINK_DAYS);
  return order.expiresAt < latest ? order.expiresAt : latest;
}

/** What whoever holds a link is told of its order. */
export enum PaymentRequestStatus {
  OPEN = 'OPEN',
  VERIFYING = 'VERIFYING',
  PAID = 'PAID',
  CANCELLED = 'CANCELLED',
  EXPIRED = 'EXPIRED',
}

export function statusOf(
  { status, payingAttemptId, expiresAt }: Pick<OrderRow, 'status' | 'payingAttemptId' | 'expiresAt'>,
  now: Date,
): PaymentRequestStatus {
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
