import { isStaff, profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { LoginEntity } from './login.entity';
import type { LoginStore, ShownLogin } from './login.store';

/** Logins by id, as far as they belong to the viewer's profile; for staff only its own. */
export function loginByIdLoader(
  store: LoginStore,
  viewer: () => Viewer,
): DataLoader<string, ShownLogin | null> {
  return new DataLoader(async (ids) => {
    const current = viewer();
    const rows = isStaff(current)
      ? await store.findStaff([current.loginId])
      : await store.findVisible(profileOf(current), ids);
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
