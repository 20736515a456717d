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

/**
 * True when the viewer is a login of that profile, in person; or one that comes through an API key or a delegation which
 * holds `scope`. The one sentence of ownership, used by every type policy: a type that names no scope is not shown to them.
 */
export function owns(viewer: Viewer, profileId: string | null, scope?: string): boolean {
  return worksFor(viewer, profileId) && (!isLimited(viewer) || (scope !== undefined && holds(viewer, scope)));
}

/**
 * True for every viewer of that profile, however limited. Only for objects that carry an id and nothing else; each of their
 * fields needs a rule of its own.
 */
export function worksFor(viewer: Viewer, profileId: string | null): boolean {
  return viewer.kind === 'login' && profileId !== null && profileId !== '' && viewer.profileId === profileId;
}

/** True unless the viewer's limits name other domains. Whose domain it is is another question. */
export function reaches(viewer: Viewer, domainId: string): boolean {
  const only = onlyDomains(viewer);
  return only === null || only.includes(domainId);
}

/** The domains a viewer is limited to; null when it is not. */
export function onlyDomains(viewer: Viewer): readonly string[] | null {
  return viewer.kind === 'login' ? (viewer.limits?.domainIds ?? null) : null;
}

/** True for a viewer that comes through an API key or a delegation. */
export function isLimited(viewer: Viewer): boolean {
  return viewer.kind === 'login' && viewer.limits !== null;
}

/** Whether a viewer may do what the scope names: a login in person may, others if it was given to them. */
export function holds(viewer: Viewer, scope: string): boolean {
  return viewer.kind === 'login' && (viewer.limits === null || viewer.limits.scopes.includes(scope));
}
