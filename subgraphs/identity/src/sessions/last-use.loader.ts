import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { SessionListStore } from './session-list.store';

/** When logins of the viewer's profile were last used; null for all others. */
export function lastUseOfLoginLoader(
  store: SessionListStore,
  viewer: () => Viewer,
): DataLoader<string, Date | null> {
  return new DataLoader(async (loginIds) => {
    const lastUse = await store.lastUseOf(profileOf(viewer()), loginIds);
    return loginIds.map((id) => lastUse.get(id) ?? null);
  });
}
