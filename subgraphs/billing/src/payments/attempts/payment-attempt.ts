export type AttemptStatus =
  /** The provider is being asked. */
  | 'STARTED'
  /** Paid: by the provider, by credit, or because there was nothing to pay. */
  | 'CAPTURED'
  /** The provider, or the customer's balance, said no. */
  | 'DECLINED'
  /** Never confirmed, and made sure that it never will be. */
  | 'FAILED'
  /** The customer said that money is on its way. */
  | 'ANNOUNCED'
  /** Collected for an order that could not take it any more; turned into credit. */
  | 'CREDITED'
  /** Collected, but not what was asked for: staff decide, and the order waits. */
  | 'QUARANTINED';

export interface PaymentAttempt {
  readonly id: string;
  readonly profileId: string;
  /** What it pays, or the first of what it pays. */
  readonly orderId: string;
  /** Set when it pays all orders of a request that wait for their payment. */
  readonly requestId: string | null;
  readonly means: string;
  readonly status: AttemptStatus;
  readonly refusal: string | null;
  /** Whether the provider refused this method for good; null for what it did not refuse. */
  readonly decline: 'hard' | 'soft' | null;
  /** What is asked for. */
  readonly amount: number;
  /** What credit pays beside it: set aside until the attempt has ended. */
  readonly creditCents: number;
  readonly currency: string;
  readonly saveMethod: boolean;
  /** What whoever pays said of the automatic renewal of its domains; null for nothing. */
  readonly autoRenew: boolean | null;
  /** The kept method that is charged; null for any other means. */
  readonly methodId: string | null;
  /** Nobody is there to authenticate it. */
  readonly offSession: boolean;
  /** The API key or delegation whose limit the amount was taken from, and the month it counts for; null for everybody else. */
  readonly spentFrom: { readonly spenderId: string; readonly month: string } | null;
  /** The month in which it counts for the limit of the profile; null when it does not. */
  readonly countedMonth: string | null;
  /** Machine time: how long to wait for a provider is no matter of business time. */
  readonly startedAt: Date;
  /** The adapter that is asked; null for means without a provider. */
  readonly provider: string | null;
  /** What the provider calls the charge. Null: it was never confirmed there, so no money can have moved. */
  readonly reference: string | null;
  /** What the customer is to do at the bank, and until when; null when the payment does not wait for that. */
  readonly action: {
    readonly until: Date;
    readonly redirectUrl: string | null;
    readonly clientSecret: string | null;
  } | null;
  /** How often the provider could not say how it ended. */
  readonly timesAsked: number;
  /** Business time from which the provider is asked how it ended; an earlier plan is outdated. */
  readonly askAt: Date | null;
}
