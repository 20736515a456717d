import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOf, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { ProfileRow } from './profile.entity';
import type { ProfileStore } from './profile.store';

/** The context of resolvers that read profiles. */
export interface ProfileContext extends ServiceContext {
  readonly loaders: {
    readonly profileById: DataLoader<string, ProfileRow | null>;
  };
}

/** Profiles by id, as far as the viewer may see them: its own, or the one it acts for. */
export function profileLoader(
  store: ProfileStore,
  viewer: () => Viewer,
): DataLoader<string, ProfileRow | null> {
  return new DataLoader(async (ids) => {
    const rows = await store.findVisible(ownerIn(dataScopeOf(viewer())), ids);
    const byId = new Map(rows.map((row) => [row.profileId, row]));
    return ids.map((id) => byId.get(id) ?? null);
  });
}
