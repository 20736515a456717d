import type { OrderRow } from './order.entity';

/** What is still to be paid of an order, in cents: whoever asks for money asks for this. */
export function stillDue({
  amountDue,
  receivedCents,
}: Pick<OrderRow, 'amountDue' | 'receivedCents'>): number {
  return amountDue - receivedCents;
}
