import { createHash } from 'node:crypto';
import type { FileStorage, StorageKey } from '@customer-area/shared/file-storage';
import type { StoredFile } from '@customer-area/shared/files';
import type { DocumentState } from './owner-change';
import type { OwnerChangeDeps } from './owner-change-deps';
import type { OwnerChangeDocumentRow } from './owner-change-papers.entity';

/** Documents whose bytes are there, and may be read. */
const READABLE: readonly DocumentState[] = ['IN_REVIEW', 'ACCEPTED', 'REFUSED', 'REPLACED'];

export const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Where the bytes of a document are: under what they are, so that no other bytes can ever be there. */
export function storageKeyOf({
  profileId,
  id,
  storedDigest,
}: Pick<OwnerChangeDocumentRow, 'profileId' | 'id'> & { readonly storedDigest: string }): StorageKey {
  return { profileId, fileId: `${id}.${storedDigest}` };
}

/** What the ids of all its bytes begin with, named or not. */
export const storagePrefixOf = (id: string): string => `${id}.`;

/** Whether a document can be fetched. */
export const isReadable = ({
  state,
  forgottenAt,
}: Pick<OwnerChangeDocumentRow, 'state' | 'forgottenAt'>): boolean =>
  forgottenAt === null && READABLE.includes(state);

/** A document for the file routes; null unless it has come and nothing was found in it. */
export async function handOutDocument(
  {
    database,
    ownerChangePapers,
    storage,
  }: Pick<OwnerChangeDeps, 'database' | 'ownerChangePapers'> & { readonly storage: FileStorage },
  id: string,
): Promise<StoredFile | null> {
  const row = await ownerChangePapers.findDocument(database.read, id);
  if (row === null || !isReadable(row) || row.storedDigest === null || row.mediaType === null) return null;
  const { fileName: name, mediaType, size, storedDigest: digest } = row;
  const key = storageKeyOf({ ...row, storedDigest: digest });
  return { name, mediaType, size, digest, read: (first, last) => storage.read(key, first, last) };
}
