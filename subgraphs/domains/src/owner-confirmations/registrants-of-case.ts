import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OwnerChangeRow, OwnerChangeRulesStore } from '../owner-changes';
import type { DomainStore } from '../portfolio';
import type { RegistrantRow, RegistrantStore } from '../registrants';
import type { ConfirmedAddressStore } from '../verification';
import { addressObstacle } from './confirmation-rules';

export interface RegistrantsOfCaseDeps {
  readonly domains: DomainStore;
  readonly registrants: RegistrantStore;
  readonly confirmedAddresses: ConfirmedAddressStore;
  readonly ownerChangeRules: OwnerChangeRulesStore;
}

/** Who holds some of the domains of a case, as their registry has it now. */
export interface HoldingRegistrant {
  /** Null where nobody knows yet. */
  readonly registrant: RegistrantRow | null;
  readonly domainIds: readonly string[];
  readonly names: readonly string[];
}

/** The registrants of the domains of a case that its giver still has: of one that has left nobody is asked. Several domains often have one. */
export async function registrantsOfCase(
  { domains, registrants }: Pick<RegistrantsOfCaseDeps, 'domains' | 'registrants'>,
  manager: EntityManager,
  change: Pick<OwnerChangeRow, 'profileId' | 'domains'>,
): Promise<readonly HoldingRegistrant[]> {
  const profileId = trustedProfileId(change.profileId);
  const ids = change.domains.map(({ domainId }) => domainId);
  const all = await domains.ofProfile(manager, profileId, ids);
  const held = all.filter(({ state }) => state === 'REGISTERED');
  const holders = [...new Set(held.map(({ registrantId }) => registrantId))];
  const known = holders.filter((id) => id !== null);
  const rows = known.length === 0 ? [] : await registrants.byIds(manager, profileId, known);
  return holders.map((holder) => {
    const of = held.filter(({ registrantId }) => registrantId === holder);
    return {
      registrant: rows.find(({ id }) => id === holder) ?? null,
      domainIds: of.map(({ id }) => id),
      names: of.map(({ unicodeName }) => unicodeName),
    };
  });
}

/** Why a registrant of a case is not written to now; null when it is. */
export async function obstacleTo(
  { confirmedAddresses, ownerChangeRules }: RegistrantsOfCaseDeps,
  manager: EntityManager,
  { profileId, policyVersion }: Pick<OwnerChangeRow, 'profileId' | 'policyVersion'>,
  registrant: RegistrantRow | null,
  at: Date,
) {
  const { addressDays } = await ownerChangeRules.policy(manager, policyVersion);
  const fingerprint = registrant?.emailFingerprint ?? null;
  const isConfirmed =
    fingerprint !== null && (await confirmedAddresses.has(manager, trustedProfileId(profileId), fingerprint));
  return addressObstacle(registrant, { isConfirmed, addressDays, at });
}
