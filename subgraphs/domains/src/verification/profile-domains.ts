import { createHash } from 'node:crypto';
import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { checked } from '@customer-area/shared/runtime';
import { z } from 'zod';
import { policiesAt, type TldPolicy } from '../names';
import { type DomainsOfExtension, firstHeld, heldByExtension, isVerified } from './profile-domains.store';

/** How many are named; of the others only the number is told. */
const NAMED = 100;

const input = z.object({
  profileId: z.string().min(1).max(40),
  /** The address the profile is about to have; null when it keeps the one it has. */
  newEmailFingerprint: z.string().length(64).nullable(),
});

/** Domains that something will happen to, and the days it takes. */
interface Consequence {
  readonly domains: number;
  readonly days: number;
}

/**
 * `profile-domains`: what a profile holds, and what a new address would mean for it. `digest` is another one as soon as a
 * domain comes or goes.
 */
export function profileDomainsOperation({ database, clock }: { database: Database; clock: Clock }) {
  return async (request: unknown) => {
    const { newEmailFingerprint, ...of } = checked(input, request);
    const profileId = trustedProfileId(of.profileId);
    const held = await heldByExtension(database.read, profileId);
    const policies = policiesAt(clock.now());
    const asks =
      newEmailFingerprint !== null && !(await isVerified(database.read, profileId, newEmailFingerprint));
    return {
      total: held.reduce((sum, { count }) => sum + count, 0),
      ids: await firstHeld(database.read, profileId, NAMED),
      digest: createHash('sha256').update(JSON.stringify(held)).digest('hex'),
      verification: asks
        ? consequenceOf(held, policies, (policy) => policy.verificationDays ?? 0, Math.min)
        : null,
      transferLock:
        newEmailFingerprint === null
          ? null
          : consequenceOf(held, policies, (policy) => policy.transferLockDays, Math.max),
    };
  };
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
