import type { StorageKey } from '@customer-area/shared/file-storage';

/** What all places of the bytes of one attachment begin with. */
export function storagePrefixOf(id: string): string {
  return `${id}.`;
}

/** Where the bytes of an attachment are: under what they are, so that no other bytes can ever be there. */
export function storageKeyOf(file: {
  readonly profileId: string;
  readonly id: string;
  readonly storedDigest: string;
}): StorageKey {
  return { profileId: file.profileId, fileId: `${storagePrefixOf(file.id)}${file.storedDigest}` };
}
