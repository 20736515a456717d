import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { FileContent } from '@customer-area/shared/files';
import { openSealedBytes } from '@customer-area/shared/sealing';
import { dataExportDownloaded } from '../../../contract';
import type { DataExportStore } from './data-export.store';

export interface HandOutFileDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly exports: DataExportStore;
  readonly sealingKey: string;
}

/** A file of a copy, for the gateway's file routes; null once the copy has expired. That it was fetched is told. */
export function handOutFile(deps: HandOutFileDeps, fileId: string): Promise<FileContent | null> {
  const { database, clock, exports, sealingKey } = deps;
  return database.transact(async (manager) => {
    const file = await exports.fileContent(manager, fileId);
    if (file === null) return null;
    await appendEvent(manager, dataExportDownloaded, {
      profileId: file.profileId,
      subjectId: file.exportId,
      payload: { name: file.name },
      occurredAt: clock.now(),
    });
    return {
      name: file.name,
      mediaType: file.mediaType,
      bytes: openSealedBytes(file.sealed, sealingKey),
    };
  });
}
