import type { Reader } from '../contract';
import { type DataScope, dataScopeOf, ownerIn, restrictedDomainIds, trustedProfileId } from '../isolation';
import type { Viewer } from '../viewer';

/** The viewer as other services are to see it. UNAUTHENTICATED for the anonymous, FORBIDDEN for a login without a profile. */
export function readerOf(viewer: Viewer): Reader {
  const profileId = ownerIn(dataScopeOf(viewer));
  const limits = viewer.kind === 'login' ? viewer.limits : null;
  const domainIds = restrictedDomainIds(viewer);
  return {
    profileId,
    scopes: limits === null ? null : [...limits.scopes],
    domainIds: domainIds === null ? null : [...domainIds],
  };
}

/** Whether it may see what takes that scope; without one, whether it comes in person. */
export function mayRead({ scopes }: Reader, scope?: string): boolean {
  return scopes === null || (scope !== undefined && scopes.includes(scope));
}

/** How far it reaches. */
export function reachOf({ profileId, domainIds }: Reader): DataScope {
  const owner = trustedProfileId(profileId);
  return domainIds === null ? owner : { profileId: owner, domainIds };
}
