import { forbidden, unauthenticated } from '../errors';
import type { Viewer } from '../viewer';
import { type ProfileId, trustedProfileId } from './narrowing';

export { isolation, type ProfileId, rowsOf, trustedProfileId } from './narrowing';
export { type CountedOwners, ownCount, refuseForeignOwners, withOwners } from './own-count';
export { OwnRows } from './own-rows';

/**
 * The viewer's own profile. Who has none is never shown everything: an anonymous viewer gets UNAUTHENTICATED, a login
 * without a profile FORBIDDEN.
 */
export function profileOf(viewer: Viewer): ProfileId {
  if (viewer.kind !== 'login') throw unauthenticated();
  if (viewer.profileId === '') throw forbidden();
  return trustedProfileId(viewer.profileId);
}

/** True when the viewer is a login of that profile. The one sentence of ownership, used by every type policy. */
export function owns(viewer: Viewer, profileId: string | null): boolean {
  return viewer.kind === 'login' && profileId !== null && viewer.profileId === profileId;
}
