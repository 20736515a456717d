import type { ServiceContext } from '@customer-area/shared/graphql';
import { dataScopeOrNone } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { SessionListStore } from './session-list.store';

/** The context of resolvers that read when a login was last used. */
export interface LastUseContext extends ServiceContext {
  readonly loaders: {
    readonly lastUseOfLogin: DataLoader<string, Date | null>;
  };
}

/** When logins of the viewer's profile were last used; null for all others. */
export function lastUseOfLoginLoader(
  store: SessionListStore,
  viewer: () => Viewer,
): DataLoader<string, Date | null> {
  return new DataLoader(async (loginIds) => {
    // A viewer restricted to some domains is told nothing of a profile's logins, and staff belong to none.
    const dataScope = dataScopeOrNone(viewer());
    if (typeof dataScope !== 'string') return loginIds.map(() => null);
    const lastUse = await store.lastUseOf(dataScope, loginIds);
    return loginIds.map((id) => lastUse.get(id) ?? null);
  });
}
