import { createHash } from 'node:crypto';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import type { TldPolicy, TldRules } from '../names';
import type { ConfirmedAddressStore } from './confirmed-address.store';
import type { DomainsOfPolicy, ProfileDomainStore } from './profile-domains.store';

/** How many ids are answered; the others are only counted. */
const NAMED = 100;

/** Domains that something will happen to, and the days it takes. */
interface Consequence {
  readonly domains: number;
  readonly days: number;
}

export interface ProfileDomainsDeps {
  readonly database: Database;
  readonly tldRules: TldRules;
  readonly profileDomains: ProfileDomainStore;
  readonly confirmedAddresses: ConfirmedAddressStore;
}

/** What a profile holds, and what a new address would mean for it. */
export function profileDomainsOperation(deps: ProfileDomainsDeps): InternalHandlers {
  const { database, tldRules, profileDomains, confirmedAddresses } = deps;
  return answerOperation(contract.profileDomains, async ({ newEmailFingerprint, ...of }) => {
    const profileId = trustedProfileId(of.profileId);
    const counts = await profileDomains.countByPolicy(database.read, profileId);
    const asks =
      newEmailFingerprint !== null &&
      !(await confirmedAddresses.has(database.read, profileId, newEmailFingerprint));
    return {
      total: counts.reduce((sum, { count }) => sum + count, 0),
      ids: await profileDomains.firstIds(database.read, profileId, NAMED),
      digest: createHash('sha256').update(JSON.stringify(counts)).digest('hex'),
      verification: asks
        ? consequenceOf(counts, tldRules, (policy) => policy.verificationDays ?? 0, Math.min)
        : null,
      transferLock:
        newEmailFingerprint === null
          ? null
          : consequenceOf(counts, tldRules, (policy) => policy.transferLockDays, Math.max),
    };
  });
}

/** Null when no domain is under an extension with such days. */
function consequenceOf(
  counts: readonly DomainsOfPolicy[],
  tldRules: TldRules,
  daysOf: (policy: TldPolicy) => number,
  among: (...days: number[]) => number,
): Consequence | null {
  const affected = counts
    .map((domains) => ({ ...domains, days: daysOf(tldRules.policyOf(domains)) }))
    .filter(({ days }) => days > 0);
  if (affected.length === 0) return null;
  return {
    domains: affected.reduce((sum, { count }) => sum + count, 0),
    days: among(...affected.map(({ days }) => days)),
  };
}
