import type { PaymentRow } from '../payments';

export type RefundState =
  /** Above the sum that one member of staff may give back alone: a second one decides. */
  | 'TO_APPROVE'
  /** Granted; the provider is asked by a job. */
  | 'REQUESTED'
  /** The provider took it on and decides later. */
  | 'PROCESSING'
  /** Money that came by bank or post goes back by a transfer that staff make. */
  | 'TO_TRANSFER'
  /** The customer has the money. */
  | 'REFUNDED'
  /** It could not go back the way it came: it is credit of the customer, and staff look into it. */
  | 'CREDITED'
  /** The second member of staff said no. */
  | 'REJECTED';

/** What money is given back for; of one cause each payment gives back once. */
export interface RefundCause {
  readonly kind: 'STAFF' | 'WITHDRAWAL';
  readonly id: string;
}

type Refundable = Pick<PaymentRow, 'id' | 'means' | 'amountCents' | 'refundedCents'>;

/** Money that goes back by itself first, then what staff transfer; what was paid with credit becomes credit again last. */
const RANK: Readonly<Record<string, number>> = { CREDIT: 2, BANK_TRANSFER: 1, POSTAL_SLIP: 1 };

/** Which payments of an order give back how much of a sum; null when they have less left. */
export function spread<Payment extends Refundable>(
  payments: readonly Payment[],
  cents: number,
): { readonly payment: Payment; readonly cents: number }[] | null {
  const ranked = [...payments].sort((one, other) => (RANK[one.means] ?? 0) - (RANK[other.means] ?? 0));
  const parts: { payment: Payment; cents: number }[] = [];
  let missing = cents;
  for (const payment of ranked) {
    const part = Math.min(missing, payment.amountCents - payment.refundedCents);
    if (part > 0) parts.push({ payment, cents: part });
    missing -= Math.max(part, 0);
  }
  return missing === 0 ? parts : null;
}

/** Where a refund begins that needs no second decision. */
export function firstState({ means }: Pick<PaymentRow, 'means'>): RefundState {
  if (means === 'CREDIT') return 'REFUNDED';
  return means === 'BANK_TRANSFER' || means === 'POSTAL_SLIP' ? 'TO_TRANSFER' : 'REQUESTED';
}
