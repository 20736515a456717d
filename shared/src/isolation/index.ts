import { forbidden, unauthenticated } from '../errors';
import type { AccessLimits, LoginViewer, Viewer } from '../viewer';
import { type DataScope, type ProfileId, trustedProfileId } from './narrowing';

export {
  type DataScope,
  dataScopeParameters,
  isolation,
  ownerIn,
  type ProfileId,
  rowsOf,
  rowsWithin,
  trustedProfileId,
} from './narrowing';
export { type CountedOwners, ownCount, refuseForeignOwners, withOwners } from './own-count';
export { OwnRows } from './own-rows';

/**
 * The viewer's own profile, all of it. Who has none is never shown everything: an anonymous viewer gets UNAUTHENTICATED, a
 * login without a profile FORBIDDEN, and so does a viewer that is limited to some domains: whoever lets those in asks for
 * their `dataScopeOf` and narrows by it.
 */
export function profileOf(viewer: Viewer): ProfileId {
  const dataScope = dataScopeOf(viewer);
  if (typeof dataScope !== 'string') throw forbidden('BEYOND_SCOPE');
  return dataScope;
}

/** How far the viewer reaches. UNAUTHENTICATED for the anonymous, FORBIDDEN for a login without a profile. */
export function dataScopeOf(viewer: Viewer): DataScope {
  const dataScope = dataScopeOrNone(viewer);
  if (dataScope === null) throw viewer.kind === 'login' ? forbidden() : unauthenticated();
  return dataScope;
}

/** The same; null for who has no profile. */
export function dataScopeOrNone(viewer: Viewer): DataScope | null {
  if (viewer.kind !== 'login' || viewer.profileId === '') return null;
  const profileId = trustedProfileId(viewer.profileId);
  const domainIds = restrictedDomainIds(viewer);
  return domainIds === null ? profileId : { profileId, domainIds };
}

/**
 * True when the viewer is a login of that profile, in person; or one that comes through an API key or a delegation which
 * holds `scope`. The one sentence of ownership, used by every type policy: a type that names no scope is not shown to them,
 * and one that names no domains it is about is not shown to who is limited to some.
 */
export function owns(
  viewer: Viewer,
  profileId: string | null,
  scope?: string,
  aboutDomains: readonly string[] = [],
): boolean {
  if (!actsFor(viewer, profileId)) return false;
  if (!isLimited(viewer)) return true;
  return scope !== undefined && hasScope(viewer, scope) && coversAll(viewer, aboutDomains);
}

/**
 * True for every viewer of that profile, however limited. Only for objects that carry an id and nothing else; each of their
 * fields needs a rule of its own.
 */
export function actsFor(viewer: Viewer, profileId: string | null): boolean {
  return viewer.kind === 'login' && profileId !== null && profileId !== '' && viewer.profileId === profileId;
}

/** The domains a viewer is limited to; null when it is not. */
export function restrictedDomainIds(viewer: Viewer): readonly string[] | null {
  return viewer.kind === 'login' ? (viewer.limits?.domainIds ?? null) : null;
}

/** True when the viewer is this login, in whatever capacity. */
export function isLogin(viewer: Viewer, loginId: string): boolean {
  return viewer.kind === 'login' && viewer.loginId === loginId;
}

/**
 * True for a member of staff in person, who belongs to no profile: of logins it sees its own. Not while it helps a customer
 * in a support session: there it is what that session says.
 */
export function isStaff(viewer: Viewer): viewer is LoginViewer & { readonly role: 'staff' } {
  return viewer.kind === 'login' && viewer.role === 'staff' && viewer.limits === null;
}

/** True for a member of staff who helps a customer in a support session. */
export function inSupportSession(viewer: Viewer): viewer is LoginViewer & { readonly limits: AccessLimits } {
  return viewer.kind === 'login' && viewer.limits?.via === 'support-session';
}

/** True for a member of staff in person, with a second factor, who may do that, e.g. `customers:read`. */
export function isStaffWith(viewer: Viewer, permission: string): boolean {
  return (
    isStaff(viewer) && viewer.secondFactor && !isLimited(viewer) && viewer.permissions.includes(permission)
  );
}

/**
 * Where the rows of the viewer's own login are: under its profile, or for staff, who have none, under the empty one. Only for
 * tables whose rows name the login too, since the empty profile is that of all staff.
 */
export function ownerOfLoginRows(viewer: Viewer): ProfileId {
  return isStaff(viewer) ? ('' as ProfileId) : profileOf(viewer);
}

/** True for a viewer that comes through an API key or a delegation. */
export function isLimited(viewer: Viewer): boolean {
  return viewer.kind === 'login' && viewer.limits !== null;
}

/** Whether a viewer may do what the scope names: a login in person may, others if it was given to them. */
export function hasScope(viewer: Viewer, scope: string): boolean {
  return viewer.kind === 'login' && (viewer.limits === null || viewer.limits.scopes.includes(scope));
}

/** Whether something is about domains the viewer reaches, and about nothing else. */
function coversAll(viewer: Viewer, domainIds: readonly string[]): boolean {
  const only = restrictedDomainIds(viewer);
  return only === null || (domainIds.length > 0 && domainIds.every((id) => only.includes(id)));
}
