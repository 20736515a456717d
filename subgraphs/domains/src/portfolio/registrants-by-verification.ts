import { addDays } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { SelectQueryBuilder } from 'typeorm';
import type { TldPolicy, TldRules } from '../names';
import type { DomainRow } from './domain.entity';

/** How the verification of a registrant stands. */
export type VerificationStatus = 'PENDING' | 'SUSPENDED' | 'VERIFIED';

/** Knows which registrants are verified; the slice of verifications answers it. */
export interface RegistrantsByVerification {
  /** Ids of registrants with any of the statuses, `most` at most; among these if some are named. */
  ids(
    profileId: ProfileId,
    statuses: readonly VerificationStatus[],
    wanted: { readonly among: readonly string[] | null; readonly most: number },
  ): Promise<string[]>;
  /** Narrows a query for domains to those with such a registrant, looking at each. */
  narrow(query: SelectQueryBuilder<DomainRow>, statuses: readonly VerificationStatus[]): void;
}

/** The policies that ask registrants to confirm their address. */
export interface AskingPolicies {
  readonly versions: readonly number[];
  readonly tlds: readonly string[];
  /** False when one extension has asked at some time and not at another: its domains have to be looked at. */
  readonly isByTld: boolean;
  /** What was paid through an earlier moment is gone. */
  readonly goneBefore: Date;
}

export function askingPolicies(tldRules: Pick<TldRules, 'policiesUntil'>, now: Date): AskingPolicies {
  const policies = tldRules.policiesUntil(now);
  const asking = policies.filter(({ verificationDays }) => verificationDays !== null);
  const tlds = [...new Set(asking.map(({ tld }) => tld))];
  return {
    versions: asking.map(({ version }) => version),
    tlds,
    goneBefore: addDays(now, -Math.max(0, ...asking.map(daysUntilGone))),
    isByTld: policies.every(({ tld, verificationDays }) => verificationDays !== null || !tlds.includes(tld)),
  };
}

/** Days may end later than they are long, where clocks are changed. */
const daysUntilGone = ({ graceDays, redemptionDays, pendingDeleteDays }: TldPolicy): number =>
  graceDays + redemptionDays + pendingDeleteDays + 1;
