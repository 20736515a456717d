import { defineJob, enqueueJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { storageKeyOf, storagePrefixOf } from './document-storage';
import { type ForgetDocumentsDeps, MOST_PIECES } from './forget-documents';
import type { OwnerChangeDocumentRow } from './owner-change-papers.entity';

/** Bytes that the row of their document does not name, or not any more: a day after it was announced, and when it is withdrawn. */
export const FORGET_BYTES = defineJob({ name: 'owner-change.forget-bytes', delays: TWO_DAYS });

/** In the transaction after which there may be bytes that no row names. */
export function planForgettingBytes(manager: EntityManager, subjectId: string, dueAt: Date): Promise<void> {
  return enqueueJob(manager, { kind: FORGET_BYTES, subjectId, dueAt });
}

/** Deletes what is stored for a document and not named by its row: whoever stored it, or withdrew it, ended before it was removed. */
export async function forgetBytes(
  deps: ForgetDocumentsDeps,
  { subjectId: id }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const { database, ownerChangePapers, storage } = deps;
  const announced = await ownerChangePapers.findDocument(database.read, id);
  if (announced?.state === 'ANNOUNCED') await awaitNoMore(deps, announced);
  const row = await ownerChangePapers.findDocument(database.read, id);
  if (row === null) return;
  const { profileId } = row;
  const kept = keptFileOf(row);
  for (const fileId of await storage.list(profileId, storagePrefixOf(id), MOST_PIECES))
    if (fileId !== kept) await storage.remove({ profileId, fileId });
}

/** Under the lock that what comes is named under: from here on nothing is. */
function awaitNoMore(
  { database, clock, ownerChanges, ownerChangePapers }: ForgetDocumentsDeps,
  document: OwnerChangeDocumentRow,
): Promise<void> {
  return database.transact(async (manager) => {
    await ownerChanges.lockAny(manager, document.ownerChangeId);
    const forgotten = { forgottenAt: clock.now() };
    await ownerChangePapers.changeDocument(manager, document, ['ANNOUNCED'], forgotten);
  });
}

function keptFileOf(row: OwnerChangeDocumentRow): string | null {
  const { state, storedDigest } = row;
  if (storedDigest === null || state === 'WITHDRAWN' || state === 'INFECTED') return null;
  return storageKeyOf({ ...row, storedDigest }).fileId;
}
