import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { FormerAddressStore } from '../former-addresses';
import type { OwnerChangeRow } from '../owner-changes';
import { registrantsOfCase } from '../owner-confirmations';
import type { DomainStore } from '../portfolio';
import type { RegistrantStore } from '../registrants';
import type { ConfirmedAddressStore } from '../verification';

export interface KnownAddressesDeps {
  readonly domains: DomainStore;
  readonly registrants: RegistrantStore;
  readonly confirmedAddresses: ConfirmedAddressStore;
  readonly formerAddresses: FormerAddressStore;
}

export interface KnownAddress {
  readonly email: string;
  readonly registrantId: string | null;
}

/**
 * Every address at which whoever gives the domains of a case has been reached: of its registrants, where it was confirmed, of those a short time
 * ago, and of the profile. One that nobody has confirmed may be a stranger's, and is not written to.
 */
export async function knownAddresses(
  deps: KnownAddressesDeps,
  manager: EntityManager,
  change: OwnerChangeRow,
  ownEmail: string | null,
): Promise<readonly KnownAddress[]> {
  const profileId = trustedProfileId(change.profileId);
  const holders = (await registrantsOfCase(deps, manager, change)).flatMap(
    ({ registrant }) => registrant ?? [],
  );
  const found: KnownAddress[] = [];
  for (const { id: registrantId, email, emailFingerprint } of holders) {
    if (email === null || emailFingerprint === null) continue;
    if (await deps.confirmedAddresses.has(manager, profileId, emailFingerprint))
      found.push({ email, registrantId });
  }
  for (const { id: registrantId } of holders)
    for (const { email } of await deps.formerAddresses.ofRegistrant(manager, profileId, registrantId))
      found.push({ email, registrantId });
  if (ownEmail !== null) found.push({ email: ownEmail, registrantId: holders[0]?.id ?? null });
  const byEmail = new Map(found.reverse().map((one) => [one.email.toLowerCase(), one]));
  return [...byEmail.values()].reverse();
}
