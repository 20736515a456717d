import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { RectificationDocumentEntity } from './rectification.entity';
import type { RectificationDocumentStore } from './rectification-document.store';

/** The documents that have arrived, by request; none for a request of another profile. */
export function documentsOfRectificationLoader(
  store: RectificationDocumentStore,
  viewer: () => Viewer,
): DataLoader<string, readonly RectificationDocumentEntity[]> {
  return new DataLoader(async (ids) => {
    const rows = await store.findOf(profileOf(viewer()), ids);
    return ids.map((id) => rows.filter(({ rectificationId }) => rectificationId === id));
  });
}
