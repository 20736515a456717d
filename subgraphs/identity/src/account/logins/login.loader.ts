import { isStaff, profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { LoginEntity } from './login.entity';
import type { LoginStore, ShownLogin } from './login.store';

/** Logins by id, as far as they belong to the viewer's profile; staff and who acts for another profile see themselves alone. */
export function loginByIdLoader(
  store: LoginStore,
  viewer: () => Viewer,
): DataLoader<string, ShownLogin | null> {
  return new DataLoader(async (ids) => {
    const rows = await visibleTo(viewer(), store, ids);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}

/** The logins of a profile, oldest first; empty for a profile that is not the viewer's. */
export function loginsOfProfileLoader(
  store: LoginStore,
  viewer: () => Viewer,
): DataLoader<string, readonly LoginEntity[]> {
  return new DataLoader(async (profileIds) => {
    const rows = await store.findOfProfiles(profileOf(viewer()), profileIds);
    return profileIds.map((profileId) => rows.filter((row) => row.profileId === profileId));
  });
}

async function visibleTo(
  viewer: Viewer,
  store: LoginStore,
  ids: readonly string[],
): Promise<readonly ShownLogin[]> {
  const standsAlone = isStaff(viewer) || (viewer.kind === 'login' && viewer.limits?.via === 'delegation');
  if (!standsAlone) return store.findVisible(profileOf(viewer), ids);
  return ids.includes(viewer.loginId) ? store.findSelf(viewer) : [];
}
