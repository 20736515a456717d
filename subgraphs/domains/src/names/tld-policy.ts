import { EUROPEAN_REPERTOIRE, ITALIAN_REPERTOIRE, type Repertoire } from './repertoire';

/** Who runs the extension, and so whose life cycle applies (README, Rules). */
export type RegistryKind = 'gtld' | 'it' | 'eu';

/**
 * How a name is saved once its grace is over: `RENEWAL` by paying a normal renewal, `REDEMPTION` only by the dearer
 * restore, paid by bank transfer or slip and not guaranteed.
 */
export type Recovery = 'RENEWAL' | 'REDEMPTION';

/** What the registry of one extension prescribes, in force from `validFrom` until the next row of the same extension. */
export interface TldPolicy {
  readonly tld: string;
  readonly validFrom: Date;
  readonly registry: RegistryKind;
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
  readonly recovery: Recovery;
  /** Days in which the registrant must confirm a new name or e-mail, or be suspended; null where nobody asks (ICANN). */
  readonly verificationDays: number | null;
  /** Days in which a domain cannot go to another registrar after its registrant's name or e-mail changed (ICANN); 0: at once. */
  readonly transferLockDays: number;
  readonly repertoire: Repertoire;
}

const TERMS = { minYears: 1, maxYears: 10, minRenewalYears: 1, maxRenewalYears: 5, maxTotalYears: 10 };

// ICANN: Expired Registration Recovery Policy; RAA 2013, WHOIS accuracy specification; Transfer Policy II.C. The registry's own auto-renew
// grace lasts 45 days; customers can renew at the normal price in the first 30 of them (README, Rules).
const GTLD = {
  ...TERMS,
  registry: 'gtld',
  graceDays: 30,
  redemptionDays: 30,
  pendingDeleteDays: 5,
  recovery: 'REDEMPTION',
  verificationDays: 15,
  transferLockDays: 60,
  repertoire: EUROPEAN_REPERTOIRE,
} as const;

// Registro .it, Technical Guidelines: autoRenewPeriod, redemptionPeriod, pendingDelete.
const IT = {
  ...TERMS,
  registry: 'it',
  graceDays: 15,
  redemptionDays: 30,
  pendingDeleteDays: 5,
  recovery: 'RENEWAL',
  verificationDays: null,
  transferLockDays: 0,
  repertoire: ITALIAN_REPERTOIRE,
} as const;

// EURid: no grace, quarantine at once, released when it ends.
const EU = {
  ...TERMS,
  registry: 'eu',
  graceDays: 0,
  redemptionDays: 40,
  pendingDeleteDays: 0,
  recovery: 'RENEWAL',
  verificationDays: null,
  transferLockDays: 0,
  repertoire: EUROPEAN_REPERTOIRE,
} as const;

/**
 * Every extension on sale. A new rule is a new row with its own `validFrom`; rows are never edited once in force.
 * The first row of an extension dates from before the first sale, so that no order falls outside the table.
 */
export const TLD_POLICIES: readonly TldPolicy[] = [
  { tld: 'com', validFrom: new Date('2014-01-01'), ...GTLD },
  { tld: 'net', validFrom: new Date('2014-01-01'), ...GTLD },
  { tld: 'org', validFrom: new Date('2014-01-01'), ...GTLD },
  { tld: 'info', validFrom: new Date('2014-01-01'), ...GTLD },
  { tld: 'biz', validFrom: new Date('2014-01-01'), ...GTLD },
  { tld: 'online', validFrom: new Date('2015-08-26'), ...GTLD },
  { tld: 'shop', validFrom: new Date('2016-09-26'), ...GTLD },
  { tld: 'it', validFrom: new Date('2012-07-11'), ...IT },
  { tld: 'eu', validFrom: new Date('2014-01-01'), ...EU },
];

/** The policy of an extension (A-label, lower case, no dot) in force at a moment; `null` where it is not on sale. */
export function policyFor(tld: string, at: Date): TldPolicy | null {
  return policyIn(TLD_POLICIES, tld, at);
}

/** The policies of all extensions on sale at a moment. */
export function policiesAt(at: Date): readonly TldPolicy[] {
  const tlds = new Set(TLD_POLICIES.map((row) => row.tld));
  return [...tlds].map((tld) => policyFor(tld, at)).filter((policy) => policy !== null);
}

/** The row of `table` in force for `tld` at a moment: the newest one that has begun. */
export function policyIn(table: readonly TldPolicy[], tld: string, at: Date): TldPolicy | null {
  let inForce: TldPolicy | null = null;
  for (const row of table) {
    if (row.tld !== tld || row.validFrom > at) continue;
    if (inForce === null || row.validFrom > inForce.validFrom) inForce = row;
  }
  return inForce;
}
