import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OutlookDeps, WithdrawnLine } from './outlook';

/**
 * The profile from whose domain it is taken back. A customer that gives its domain away has had what it paid for; one that withdraws first,
 * and gives it away before we heard of that, has given away a domain that is paid less long.
 */
export async function holderOf(
  { domains, holdings }: OutlookDeps,
  manager: EntityManager,
  { profileId, withdrawnAt }: WithdrawnLine,
  domainId: string,
): Promise<ProfileId | 'GIVEN_AWAY'> {
  const domain = await domains.ofTimer(manager, domainId);
  if (domain === null || domain.profileId === profileId) return profileId;
  const heldUntil = await holdings.lastHeldUntil(manager, { profileId, domainId });
  const isLate = withdrawnAt === null || heldUntil === null || heldUntil < withdrawnAt;
  return isLate ? 'GIVEN_AWAY' : trustedProfileId(domain.profileId);
}
