import { isSlowMeans } from '../pay-by';
import type { PaymentRow } from '../payments';

export enum RefundStatus {
  /** Above the sum that one member of staff may give back alone: a second one decides. */
  TO_APPROVE = 'TO_APPROVE',
  /** Granted; the provider is asked by a job. */
  REQUESTED = 'REQUESTED',
  /** The provider took it on and decides later. */
  PROCESSING = 'PROCESSING',
  /** Money that came by bank or post goes back by a transfer that staff make. */
  TO_TRANSFER = 'TO_TRANSFER',
  /** The customer has the money. */
  REFUNDED = 'REFUNDED',
  /** It could not go back the way it came: it is credit of the customer, and staff look into it. */
  CREDITED = 'CREDITED',
  /** The second member of staff said no. */
  REJECTED = 'REJECTED',
}

export type RefundState = `${RefundStatus}`;

/** What money is given back for; of one cause each payment gives back once. */
export interface RefundCause {
  readonly kind: 'STAFF' | 'WITHDRAWAL';
  readonly id: string;
}

type Refundable = Pick<PaymentRow, 'id' | 'means' | 'amountCents' | 'creditedCents' | 'refundedCents'>;

/** Money that goes back by itself first, then what staff transfer; what was paid with credit becomes credit again last. */
const rankOf = (means: string) => (means === 'CREDIT' ? 2 : isSlowMeans(means) ? 1 : 0);

/** Which payments of an order give back how much of a sum; null when they have less left. */
export function spread<Payment extends Refundable>(
  payments: readonly Payment[],
  cents: number,
): { readonly payment: Payment; readonly cents: number }[] | null {
  const ranked = [...payments].sort((one, other) => rankOf(one.means) - rankOf(other.means));
  const parts: { payment: Payment; cents: number }[] = [];
  let missing = cents;
  for (const payment of ranked) {
    const part = Math.min(missing, payment.amountCents - payment.creditedCents - payment.refundedCents);
    if (part > 0) parts.push({ payment, cents: part });
    missing -= Math.max(part, 0);
  }
  return missing === 0 ? parts : null;
}

/** Where a refund begins that needs no second decision. */
export function firstState({ means }: Pick<PaymentRow, 'means'>): RefundState {
  if (means === 'CREDIT') return 'REFUNDED';
  return isSlowMeans(means) ? 'TO_TRANSFER' : 'REQUESTED';
}
