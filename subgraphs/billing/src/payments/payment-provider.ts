/** What a provider is asked to collect. */
export interface Charge {
  /** Our attempt: the provider's idempotency key. The same id never collects twice. */
  readonly attemptId: string;
  /** Integer cents, above zero. */
  readonly amount: number;
  readonly currency: string;
  /** What the provider's own form, or an earlier payment, gave for a card or an account. Never card data. */
  readonly token: string;
  readonly means: 'CARD' | 'PAYPAL';
}

/** What may be kept and shown of a card or an account. */
export interface PaymentMethodFacts {
  readonly token: string;
  readonly brand: string;
  readonly lastFour: string | null;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
}

export type ProviderRefusal =
  | 'PAYMENT_DECLINED'
  | 'AUTHENTICATION_REQUIRED'
  | 'TOKEN_INVALID'
  | 'MEANS_NOT_AVAILABLE'
  | 'PAYMENT_NOT_CONFIRMED';

/** The end of a charge. */
export type ChargeResult =
  | { readonly outcome: 'captured'; readonly amount: number; readonly method: PaymentMethodFacts }
  | { readonly outcome: 'refused'; readonly code: ProviderRefusal };

/** No answer in time: the money may have been collected or not. {@link PaymentProvider.find} will tell. */
export class ProviderTimeout extends Error {}

/** Whoever collects money outside our database. Every adapter passes the contract in `payment-provider.contract.ts`. */
export interface PaymentProvider {
  /** Collects, once per attempt however often it is asked. {@link ProviderTimeout}: unknown. */
  charge(charge: Charge): Promise<ChargeResult>;
  /** How the charge of an attempt ended; null when the provider has never heard of it. */
  find(attemptId: string): Promise<ChargeResult | null>;
  /**
   * Makes sure that an attempt will never be collected any more, and answers how it ended: as `captured` if it was too
   * late, else refused with PAYMENT_NOT_CONFIRMED.
   */
  abandon(attemptId: string): Promise<ChargeResult>;
  /** Gives back what an attempt collected, whole and once; true when the money is (or already was) on its way back. */
  refund(attemptId: string): Promise<boolean>;
}
