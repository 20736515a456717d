export type PaymentCaseKind =
  /** The provider could not say for a week how a charge ended. */
  | 'UNKNOWN_OUTCOME'
  /** Another amount, or another currency, was captured than the order costs. */
  | 'CAPTURE_DIFFERS'
  /** A refund could not go back the way the money came. */
  | 'REFUND_FAILED'
  /** The provider has not decided about a refund for two weeks; it is asked on. */
  | 'REFUND_UNDECIDED';

/** How a charge ended that no provider could tell of, as staff found out. */
export enum ChargeFound {
  TAKEN = 'TAKEN',
  NOT_TAKEN = 'NOT_TAKEN',
}

/** What only staff can decide about a payment. */
export interface PaymentCase {
  readonly id: string;
  readonly profileId: string;
  readonly orderId: string;
  /** Null for money that nobody had asked for. */
  readonly attemptId: string | null;
  /** Which refund could not go back; empty for a case of no refund. */
  readonly refundId: string;
  readonly kind: PaymentCaseKind;
  readonly expected: { readonly cents: number; readonly currency: string };
  /** Null while nobody knows whether there was a capture. */
  readonly captured: { readonly cents: number; readonly currency: string } | null;
  readonly openedAt: Date;
  /** Null as long as it waits for staff. */
  readonly closedAt: Date | null;
}
