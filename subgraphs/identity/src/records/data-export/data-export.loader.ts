import type { ServiceContext } from '@customer-area/shared/graphql';
import { profileOf } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { DataExportFileRow } from './data-export.entity';
import type { DataExportStore } from './data-export.store';

/** The context of resolvers that read the files of copies. */
export interface DataExportContext extends ServiceContext {
  readonly loaders: {
    readonly filesOfExport: DataLoader<string, readonly DataExportFileRow[]>;
  };
}

/** The files of copies, as far as they are the viewer's. */
export function filesOfExportLoader(
  store: DataExportStore,
  viewer: () => Viewer,
): DataLoader<string, readonly DataExportFileRow[]> {
  return new DataLoader(async (exportIds) => {
    const files = await store.filesOf(profileOf(viewer()), exportIds);
    return exportIds.map((id) => files.filter((file) => file.exportId === id));
  });
}
