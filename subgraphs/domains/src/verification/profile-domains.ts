import { createHash } from 'node:crypto';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { answerOperation, type InternalHandlers } from '@customer-area/shared/http';
import { trustedProfileId } from '@customer-area/shared/isolation';
import * as contract from '../../contract';
import { policiesAt, type TldPolicy } from '../names';
import type { DomainsOfExtension, ProfileDomainStore } from './profile-domains.store';
import type { VerificationStore } from './verification.store';

/** How many are named; of the others only the number is told. */
const NAMED = 100;

/** Domains that something will happen to, and the days it takes. */
interface Consequence {
  readonly domains: number;
  readonly days: number;
}

export interface ProfileDomainsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly profileDomains: ProfileDomainStore;
  readonly verifications: VerificationStore;
}

/** What a profile holds, and what a new address would mean for it. */
export function profileDomainsOperation(deps: ProfileDomainsDeps): InternalHandlers {
  const { database, clock, profileDomains, verifications } = deps;
  return answerOperation(contract.profileDomains, async ({ newEmailFingerprint, ...of }) => {
    const profileId = trustedProfileId(of.profileId);
    const held = await profileDomains.heldByExtension(database.read, profileId);
    const policies = policiesAt(clock.now());
    const asks =
      newEmailFingerprint !== null &&
      !(await verifications.isVerified(database.read, profileId, newEmailFingerprint));
    return {
      total: held.reduce((sum, { count }) => sum + count, 0),
      ids: await profileDomains.firstHeld(database.read, profileId, NAMED),
      digest: createHash('sha256').update(JSON.stringify(held)).digest('hex'),
      verification: asks
        ? consequenceOf(held, policies, (policy) => policy.verificationDays ?? 0, Math.min)
        : null,
      transferLock:
        newEmailFingerprint === null
          ? null
          : consequenceOf(held, policies, (policy) => policy.transferLockDays, Math.max),
    };
  });
}

/** Null when no domain is under an extension with such days. */
function consequenceOf(
  held: readonly DomainsOfExtension[],
  policies: readonly TldPolicy[],
  daysOf: (policy: TldPolicy) => number,
  among: (...days: number[]) => number,
): Consequence | null {
  const days = new Map(policies.map((policy) => [policy.tld, daysOf(policy)]));
  const touched = held.filter(({ tld }) => (days.get(tld) ?? 0) > 0);
  if (touched.length === 0) return null;
  return {
    domains: touched.reduce((sum, { count }) => sum + count, 0),
    days: among(...touched.map(({ tld }) => days.get(tld) ?? 0)),
  };
}
