import type { Database } from '@customer-area/shared/database';
import type { FileStorage } from '@customer-area/shared/file-storage';
import type { StoredFile } from '@customer-area/shared/files';
import type { AttachmentStore } from './attachment.store';
import { storageKeyOf } from './storage-key';

export interface HandOutAttachmentDeps {
  readonly database: Database;
  readonly attachments: AttachmentStore;
  readonly storage: FileStorage;
}

/** A file for the file routes; null unless it has come and nothing was found in it. */
export async function handOutAttachment(deps: HandOutAttachmentDeps, id: string): Promise<StoredFile | null> {
  const row = await deps.attachments.find(deps.database.read, id);
  if (row?.status !== 'READY' || row.storedDigest === null || row.mediaType === null) return null;
  const { fileName: name, mediaType, size, storedDigest: digest } = row;
  const key = storageKeyOf({ ...row, storedDigest: digest });
  return { name, mediaType, size, digest, read: (first, last) => deps.storage.read(key, first, last) };
}
