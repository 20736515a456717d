/** Means that a provider charges at once. */
export type ChargedMeans = 'CARD' | 'PAYPAL';

/** What a provider is asked to collect. */
export interface Charge {
  /** Our id of it, which makes asking twice harmless. Of the same id only the first charge counts. */
  readonly chargeId: string;
  /** Integer cents, above zero. */
  readonly amount: number;
  /** ISO 4217, e.g. EUR. */
  readonly currency: string;
  /** What the provider's own form, or an earlier payment, gave for a card or an account. Never card data. */
  readonly token: string;
  /** Whether the method is kept at the provider for later charges: then the outcome names it by another token. */
  readonly keep: boolean;
  /** Nobody is there to be asked anything: what would need the customer is refused as AUTHENTICATION_REQUIRED. */
  readonly offSession: boolean;
}

/** What may be kept and shown of a card or an account. */
export interface PaymentMethodFacts {
  /** What it is charged by. */
  readonly token: string;
  /** The same for the same card or account, whatever its token: what "saved already" is told by. */
  readonly fingerprint: string;
  readonly brand: string;
  readonly lastFour: string | null;
  readonly expiryMonth: number | null;
  readonly expiryYear: number | null;
}

export type RefusalCode =
  | 'PAYMENT_DECLINED'
  | 'AUTHENTICATION_REQUIRED'
  | 'TOKEN_INVALID'
  | 'MEANS_NOT_AVAILABLE'
  | 'PAYMENT_NOT_CONFIRMED';

export interface Refused {
  readonly outcome: 'refused';
  readonly code: RefusalCode;
  /** `hard`: this method will never be charged again, by itself or by us. `soft`: another day, or with the customer, it may. */
  readonly decline: 'hard' | 'soft';
}

/** The money is ours. */
export interface Captured {
  readonly outcome: 'captured';
  /** Integer cents that were taken, whatever had been asked for. */
  readonly amount: number;
  readonly currency: string;
  /** When it was taken, by the provider's clock: in the sandbox that is business time. */
  readonly capturedAt: Date;
  readonly method: PaymentMethodFacts;
}

/** The customer has to do something at the provider or the bank, before `until`. */
export interface ActionRequired {
  readonly outcome: 'action required';
  /** For the provider's script in the page, or where to send the browser: exactly one of the two is given. */
  readonly clientSecret: string | null;
  readonly redirectUrl: string | null;
  readonly until: Date;
}

/** Accepted, and decided later: nothing to do but to ask again. */
export interface Processing {
  readonly outcome: 'processing';
}

/** How a charge stands. `captured` and `refused` are final. */
export type ChargeOutcome = Captured | Refused | ActionRequired | Processing;

export interface Refund {
  /** Our id of it, which makes asking twice harmless. */
  readonly refundId: string;
  /** Of the charge that is given back. */
  readonly reference: string;
  /** Integer cents, above zero. */
  readonly amount: number;
}

export type RefundOutcome =
  /** On its way back to the customer. */
  | { readonly outcome: 'refunded'; readonly amount: number; readonly currency: string }
  /** Accepted and decided later: asking again under the same id tells how it stands. */
  | { readonly outcome: 'processing' }
  | {
      readonly outcome: 'refused';
      /**
       * Nothing was captured under this reference, all refunds together would be more than was captured, or the bank takes
       * nothing back.
       */
      readonly code: 'NOT_CAPTURED' | 'BEYOND_CAPTURED' | 'REFUND_REFUSED';
    };

export interface SetUp {
  /** Our id of it, which makes asking twice harmless. */
  readonly setUpId: string;
  readonly token: string;
}

export type SetUpOutcome =
  | { readonly outcome: 'ready'; readonly method: PaymentMethodFacts }
  | ActionRequired
  | Refused;

/** One movement of the provider's own books. */
export interface LedgerEntry {
  readonly kind: 'capture' | 'refund';
  /** The provider's name of the charge. */
  readonly reference: string;
  /** Ours: the charge's or the refund's. */
  readonly id: string;
  /** Integer cents, above zero for refunds too. */
  readonly amount: number;
  readonly currency: string;
  readonly at: Date;
}

export interface LedgerPage {
  /** Oldest first. */
  readonly entries: readonly LedgerEntry[];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

/**
 * No answer that could be understood: what was asked may have happened or not. Every method may throw it, and whatever else
 * a method throws means the same. Asking again with the same id is always right.
 */
export class NoAnswer extends Error {}

/**
 * Whoever collects money outside our database by one means. Money moves in two steps, so that no answer can be lost for good:
 * `prepare` names the charge and moves nothing; the name is stored; `confirm` collects. Every adapter passes
 * `payment-provider.contract.ts`. Each call ends when its signal does.
 */
export interface PaymentProvider {
  /** How stored payments name this adapter, e.g. `sandbox-card`. Never given to another one. */
  readonly name: string;
  /**
   * Announces a charge and answers the provider's name of it, at most 200 characters; nothing is collected yet. Repeated with
   * the same charge id: the same name.
   */
  prepare(
    charge: Charge,
    signal: AbortSignal,
  ): Promise<{ readonly outcome: 'prepared'; readonly reference: string } | Refused>;
  /** Collects a prepared charge, once however often it is asked; a later call answers how the charge stands. */
  confirm(reference: string, signal: AbortSignal): Promise<ChargeOutcome>;
  /** How a charge stands; null while no confirmation of it has arrived, or when nobody ever prepared it. */
  find(reference: string, signal: AbortSignal): Promise<ChargeOutcome | null>;
  /**
   * Makes sure that a charge will never be collected any more: refused with PAYMENT_NOT_CONFIRMED, or as it ended if it was
   * too late. `processing`: it cannot be stopped any more, ask again. Repeated: the same answer.
   */
  cancel(reference: string, signal: AbortSignal): Promise<Captured | Refused | Processing>;
  /** Gives back a part or all of what was captured, once per refund id; a repeated id answers how that refund stands. */
  refund(refund: Refund, signal: AbortSignal): Promise<RefundOutcome>;
  /** Keeps a method for later charges without charging it now. Repeated with the same id: the same method. */
  setUp(setUp: SetUp, signal: AbortSignal): Promise<SetUpOutcome>;
  /**
   * Makes sure that a set-up ends in no method: what it has kept is forgotten, and whoever authenticates it later keeps nothing.
   * Nothing happens the second time, or for one that it was never asked for.
   */
  cancelSetUp(setUp: SetUp, signal: AbortSignal): Promise<void>;
  /** Forgets a kept method: it cannot be charged any more. Nothing happens the second time, or for an unknown token. */
  forget(token: string, signal: AbortSignal): Promise<void>;
  /** What moved since a moment, page by page: for holding our books against the provider's. */
  ledger(
    from: { readonly since: Date; readonly after: string | null },
    signal: AbortSignal,
  ): Promise<LedgerPage>;
}
