import type { PaymentRow } from '../conclude/payment.entity';

export enum PaidMeans {
  CARD = 'CARD',
  PAYPAL = 'PAYPAL',
  BANK_TRANSFER = 'BANK_TRANSFER',
  POSTAL_SLIP = 'POSTAL_SLIP',
  CREDIT = 'CREDIT',
  OTHER = 'OTHER',
}

export enum PaymentStatus {
  PAID_ORDER = 'PAID_ORDER',
  PART = 'PART',
  CREDITED = 'CREDITED',
  UNDER_REVIEW = 'UNDER_REVIEW',
  PARTLY_REFUNDED = 'PARTLY_REFUNDED',
  REFUNDED = 'REFUNDED',
}

/** A means that is stored, as the schema knows it. */
export function paidMeans(stored: string): PaidMeans {
  return Object.values(PaidMeans).find((means) => means === stored) ?? PaidMeans.OTHER;
}

const BOOKED = {
  ORDER: PaymentStatus.PAID_ORDER,
  PARTIAL: PaymentStatus.PART,
  CREDIT: PaymentStatus.CREDITED,
  CASE: PaymentStatus.UNDER_REVIEW,
} as const;

/** What became of money that arrived, for whoever paid it. */
export function statusOfPayment({
  bookedAs,
  amountCents,
  refundedCents,
}: Pick<PaymentRow, 'bookedAs' | 'amountCents' | 'refundedCents'>): PaymentStatus {
  if (refundedCents === 0) return BOOKED[bookedAs];
  return refundedCents < amountCents ? PaymentStatus.PARTLY_REFUNDED : PaymentStatus.REFUNDED;
}
