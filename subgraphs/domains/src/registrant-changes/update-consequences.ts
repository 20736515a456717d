import type { TldPolicy, TldRules } from '../names';
import type { DomainsOfRegistrant } from './registrants-of-domains.store';

/** Domains that something will happen to, and the days it takes. */
export interface Consequence {
  readonly domains: number;
  readonly days: number;
}

/** What a new address means for the domains of a registrant; null when no domain was sold under a policy with such days. */
export function consequencesOf(
  { byPolicy }: DomainsOfRegistrant,
  tldRules: TldRules,
  { isConfirmed }: { readonly isConfirmed: boolean },
): { readonly verification: Consequence | null; readonly transferLock: Consequence | null } {
  const affected = (
    daysOf: (policy: TldPolicy) => number,
    among: (...days: number[]) => number,
  ): Consequence | null => {
    const counted = byPolicy
      .map((domains) => ({ ...domains, days: daysOf(tldRules.policyOf(domains)) }))
      .filter(({ days }) => days > 0);
    if (counted.length === 0) return null;
    return {
      domains: counted.reduce((sum, { count }) => sum + count, 0),
      days: among(...counted.map(({ days }) => days)),
    };
  };
  return {
    verification: isConfirmed ? null : affected((policy) => policy.verificationDays ?? 0, Math.min),
    transferLock: affected((policy) => policy.transferLockDays, Math.max),
  };
}
