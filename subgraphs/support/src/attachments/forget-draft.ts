import type { Database } from '@customer-area/shared/database';
import type { FileStorage } from '@customer-area/shared/file-storage';
import type { AttachmentStore } from './attachment.store';

export interface ForgetDraftDeps {
  readonly database: Database;
  readonly attachments: AttachmentStore;
  readonly storage: FileStorage;
}

/** The job `attachment.forget-draft`: a file that belongs to no message by now goes, and its bytes after it. */
export async function forgetDraft(deps: ForgetDraftDeps, id: string): Promise<void> {
  const { database, attachments, storage } = deps;
  const row = await attachments.find(database.read, id);
  if (row === null) return;
  if (!(await attachments.forgetDraft(database.read, id))) return;
  await storage.remove({ profileId: row.profileId, fileId: id });
}
