import type { AccessLimits } from '@customer-area/shared/viewer';

/** What a login may do with its third level. It neither orders nor pays: that is the profile's money. */
const SCOPES = ['domains:read', 'domains:manage', 'orders:read'];

/** What is left of a login that sees one third level; null for a login like others. */
export function thirdLevelLimits(
  login: { readonly loginId: string; readonly domainId: string | null } | null,
): AccessLimits | null {
  if (login === null) return null;
  const { loginId: id, domainId } = login;
  return { via: 'third-level', id, scopes: SCOPES, domainIds: domainId === null ? [] : [domainId] };
}
