import type { OrderRow } from './order.entity';

/** What is still to be paid of an order, in cents, beside the credit that is set aside for it: whoever asks for money asks for this. */
export function stillDue({
  amountDue,
  receivedCents,
  heldCents,
}: Pick<OrderRow, 'amountDue' | 'receivedCents' | 'heldCents'>): number {
  return amountDue - receivedCents - heldCents;
}
