import type { Repertoire } from './repertoire';

/** Who runs the extension, and so whose life cycle applies (README, Rules). */
export type RegistryKind = 'gtld' | 'it' | 'eu';

/**
 * How a name is saved once its grace is over: `RENEWAL` by paying a normal renewal, `REDEMPTION` only by the dearer
 * restore, paid by bank transfer or slip and not guaranteed.
 */
export type Recovery = 'RENEWAL' | 'REDEMPTION';

/** How long a label may be, counted in its Unicode form. */
export interface LabelLengths {
  readonly min: number;
  readonly max: number;
}

/** What the registry of one extension prescribes, in force from `validFrom` until the next row of the same extension. */
export interface TldPolicy {
  /** Of all rows of all extensions: a domain keeps the one it was sold under. */
  readonly version: number;
  readonly tld: string;
  readonly validFrom: Date;
  /** Where the numbers come from. */
  readonly source: string;
  readonly registry: RegistryKind;
  /** Name of the adapter through which its registry is reached. */
  readonly adapter: string;
  readonly labels: LabelLengths;
  /** Of names beneath a reserved name (`x.milano.it`); null where none are sold. */
  readonly labelsBelow: LabelLengths | null;
  /** Years a registration may be ordered for. */
  readonly minYears: number;
  readonly maxYears: number;
  /** Years a renewal may be ordered for. */
  readonly minRenewalYears: number;
  readonly maxRenewalYears: number;
  /** Years that may lie ahead of today after any operation. */
  readonly maxTotalYears: number;
  /** Days after expiry in which the name is renewed at the normal price (0: recovery starts at once). */
  readonly graceDays: number;
  /** Days of redemption (gTLD, .it) or quarantine (.eu), after the grace. */
  readonly redemptionDays: number;
  /** Days after the redemption in which nothing can be done any more. */
  readonly pendingDeleteDays: number;
  /** Days after its own renewal in which a delete of ours takes the registry's charge back. */
  readonly autoRenewGraceDays: number;
  /** Days after expiry at which an unpaid name is deleted at the registry. */
  readonly letGoDays: number;
  readonly recovery: Recovery;
  /** What the registry's restore costs on top of the renewal, in cents, as a hint; null where a renewal restores. */
  readonly restoreFeeCents: number | null;
  /** Days in which the registrant must confirm a new name or e-mail, or be suspended; null where nobody asks. */
  readonly verificationDays: number | null;
  /** Days in which a domain cannot go to another registrar after its registrant's name or e-mail changed (ICANN); 0: at once. */
  readonly transferLockDays: number;
  /** Hours after which a code for a transfer is changed to one that nobody knows. */
  readonly authCodeHours: number;
  /** Days in which the registrant must confirm its telephone number; null where nobody asks. */
  readonly phoneVerificationDays: number | null;
  /** Months after which registrants are reminded of the data that their registries have; null where they are not. */
  readonly dataReminderMonths: number | null;
  /** 1: its registry publishes what a registrant has consented to; 0: it goes by rules of its own. */
  readonly publishesOnConsent: number;
  /** Days after its registration, and its last transfer, in which a name does not come from another registrar; 0: at once. */
  readonly transferAgeDays: number;
  /** Years that a transfer adds to the term, as far as the most of the extension. */
  readonly transferYears: number;
  /** Name of the set of letters. */
  readonly letters: string;
  readonly repertoire: Repertoire;
}
