import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { RectificationDocumentRow } from './rectification.entity';
import type { RectificationDocumentStore } from './rectification-document.store';

/** The context of resolvers that read the documents of a request. */
export interface RectificationContext extends ServiceContext {
  readonly loaders: {
    readonly documentsOfRectification: DataLoader<string, readonly RectificationDocumentRow[]>;
  };
}

/** The documents that have arrived, by request; none for a request of another profile. */
export function documentsOfRectificationLoader(
  store: RectificationDocumentStore,
  viewer: () => Viewer,
): DataLoader<string, readonly RectificationDocumentRow[]> {
  return new DataLoader(async (ids) => {
    const rows = await store.findOf(profileOf(viewer()), ids);
    return ids.map((id) => rows.filter(({ rectificationId }) => rectificationId === id));
  });
}
