import type { Database } from '@customer-area/shared/database';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { defineJob } from '@customer-area/shared/jobs';
import type { AttachmentStore } from './attachment.store';
import { storageKeyOf, storagePrefixOf } from './storage-key';

/** Once for each attachment, a day after it was announced. */
export const FORGET_DRAFT_ATTACHMENT = defineJob({ name: 'attachment.forget-draft' });
/** About a profile that was erased. */
export const FORGET_FILES_OF_PROFILE = defineJob({ name: 'attachment.forget-profile' });

export interface ForgetAttachmentsDeps {
  readonly database: Database;
  readonly attachments: AttachmentStore;
  readonly storage: FileStorage;
}

const AT_ONCE = 100;

/**
 * The job `attachment.forget-draft`: a file that belongs to no message by now goes, first its bytes, then what is known of it. Of
 * one that was sent with a message, bytes go that its row does not name: whoever stored them ended before they were named.
 */
export async function forgetDraft(deps: ForgetAttachmentsDeps, id: string): Promise<void> {
  const { database, attachments, storage } = deps;
  // From here on it cannot be sent any more.
  await attachments.refuseDraft(database.read, id);
  const row = await attachments.find(database.read, id);
  if (row === null) return;
  const { profileId, storedDigest } = row;
  const isNamed = row.messageId !== null && storedDigest !== null && row.status !== 'INFECTED';
  const kept = isNamed ? storageKeyOf({ profileId, id, storedDigest }).fileId : null;
  await forget(storage, profileId, storagePrefixOf(id), kept);
  await attachments.forgetDraft(database.read, id);
}

/** The job `attachment.forget-profile`: no file of the profile is left, in whatever storage. */
export function forgetFilesOf(storage: FileStorage, profileId: string): Promise<void> {
  return forget(storage, profileId, '', null);
}

async function forget(
  storage: FileStorage,
  profileId: string,
  prefix: string,
  kept: string | null,
): Promise<void> {
  for (;;) {
    const found = await storage.list(profileId, prefix, AT_ONCE);
    const forgotten = found.filter((fileId) => fileId !== kept);
    for (const fileId of forgotten) await storage.remove({ profileId, fileId });
    if (found.length < AT_ONCE || forgotten.length === 0) return;
  }
}
