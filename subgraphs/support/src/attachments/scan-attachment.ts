import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { FileScanner } from '@customer-area/shared/file-scan';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { defineJob, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { attachmentInfected } from '../../contract';
import type { AttachmentStore } from './attachment.store';
import { storageKeyOf } from './storage-key';

/** Scanners are loading signatures, or away over a weekend. */
export const SCAN_ATTACHMENT = defineJob({
  name: 'attachment.scan',
  lane: 'attachment-scan',
  timeoutMs: 60_000,
  delays: TWO_DAYS,
});

export interface ScanAttachmentDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly attachments: AttachmentStore;
  readonly storage: FileStorage;
  readonly scanner: FileScanner;
}

/** The job `attachment.scan`: looks into a file that waits for it. What is infected is told, and its bytes go at once. */
export async function scanAttachment(deps: ScanAttachmentDeps, id: string): Promise<void> {
  const { database, clock, attachments, storage, scanner } = deps;
  const row = await attachments.find(database.read, id);
  if (row === null || row.storedDigest === null) return;
  const key = storageKeyOf({ ...row, storedDigest: row.storedDigest });
  if (row.status === 'SCANNING') {
    const bytes = await storage.read(key, 0, row.size - 1);
    // It was forgotten or erased meanwhile; if it was not, the job has to be seen.
    if (bytes === null) throw new Error(`the bytes of ${id} are gone`);
    const verdict = await scanner.scan(bytes);
    await database.transact(async (manager) => {
      const status = verdict === 'CLEAN' ? 'READY' : 'INFECTED';
      if (!(await attachments.scanned(manager, id, status)) || status === 'READY') return;
      await appendEvent(manager, attachmentInfected, {
        // What staff have not sent is no customer's business.
        profileId: (await isTold(attachments, manager, id)) ? row.profileId : null,
        subjectId: id,
        payload: { fileName: row.fileName },
        occurredAt: clock.now(),
      });
    });
  }
  if ((await attachments.find(database.read, id))?.status === 'INFECTED') await storage.remove(key);
}

/** As it is now: it may have been sent while the scanner looked into it. */
async function isTold(attachments: AttachmentStore, manager: EntityManager, id: string): Promise<boolean> {
  const row = await attachments.lock(manager, id);
  return row !== null && (row.author === 'CUSTOMER' || row.messageId !== null);
}
