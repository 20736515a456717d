import type { ServiceContext } from '@customer-area/shared/graphql';
import { isStaff, profileOf } from '@customer-area/shared/isolation';
import type { LoginViewer, Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { LoginRow } from './login.entity';
import type { LoginStore, ShownLogin } from './login.store';

/** The context of resolvers that read logins. */
export interface LoginContext extends ServiceContext {
  readonly loaders: {
    readonly loginById: DataLoader<string, ShownLogin | null>;
    readonly loginsOfProfile: DataLoader<string, readonly LoginRow[]>;
  };
}

/** The context of mutations that have just proved who is there: the rest of the operation reads as that login. */
export interface ActingContext extends LoginContext {
  actAs(viewer: LoginViewer): void;
}

/**
 * Logins by id, as far as they belong to the viewer's profile; staff, who acts for another profile, who helps a customer and who
 * sees one third level see themselves alone.
 */
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
): DataLoader<string, readonly LoginRow[]> {
  return new DataLoader(async (profileIds) => {
    const rows = await store.findOfProfiles(profileOf(viewer()), profileIds);
    return profileIds.map((profileId) => rows.filter((row) => row.profileId === profileId));
  });
}

/** Whether a viewer sees no login but its own, which may be one of another profile than the one it works for. */
export function standsAlone(viewer: Viewer): viewer is LoginViewer {
  return (
    isStaff(viewer) ||
    (viewer.kind === 'login' &&
      (viewer.limits?.via === 'delegation' ||
        viewer.limits?.via === 'third-level' ||
        viewer.limits?.via === 'support-session'))
  );
}

async function visibleTo(
  viewer: Viewer,
  store: LoginStore,
  ids: readonly string[],
): Promise<readonly ShownLogin[]> {
  if (!standsAlone(viewer)) return store.findVisible(profileOf(viewer), ids);
  return ids.includes(viewer.loginId) ? store.findSelf(viewer) : [];
}
