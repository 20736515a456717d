import { addDays } from '@customer-area/shared/clock';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { defineJob, enqueueJob, type Job, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { storagePrefixOf } from './document-storage';
import { isEnd } from './owner-change';
import type { OwnerChangeRow } from './owner-change.entity';
import type { OwnerChangeDeps } from './owner-change-deps';
import type { OwnerChangeRulesStore } from './owner-change-rules.store';

/** The bytes of documents are kept some days after the end of their case. */
export const FORGET_DOCUMENTS = defineJob({ name: 'owner-change.forget-documents', delays: TWO_DAYS });

/** In the transaction that ends a case: its documents go after the days that the rules it began under say. */
export async function planForgetting(
  { ownerChangeRules }: { readonly ownerChangeRules: OwnerChangeRulesStore },
  manager: EntityManager,
  { id: subjectId, policyVersion }: Pick<OwnerChangeRow, 'id' | 'policyVersion'>,
  closedAt: Date,
): Promise<void> {
  const { keptDays } = await ownerChangeRules.policy(manager, policyVersion);
  await enqueueJob(manager, { kind: FORGET_DOCUMENTS, subjectId, dueAt: addDays(closedAt, keptDays) });
}

export type ForgetDocumentsDeps = Pick<
  OwnerChangeDeps,
  'database' | 'clock' | 'ownerChanges' | 'ownerChangePapers'
> & {
  readonly storage: FileStorage;
};

/** What is kept of one document: no more than was taken. */
export const MOST_PIECES = 20;

/**
 * Deletes the bytes of the documents of a case that is over, also of those that no row names, what people wrote about them, and the
 * addresses of who never accepted; hashes and what was decided stay. Bytes first: killed between, it runs again.
 */
export async function forgetDocuments(
  { database, clock, ownerChanges, ownerChangePapers, storage }: ForgetDocumentsDeps,
  { subjectId }: Pick<Job, 'subjectId'>,
): Promise<void> {
  const change = await ownerChanges.findAny(database.read, subjectId);
  if (change === null || !isEnd(change.state)) return;
  for (const document of await ownerChangePapers.documentsEver(database.read, [subjectId])) {
    if (document.forgottenAt !== null) continue;
    const { profileId, id } = document;
    for (const fileId of await storage.list(profileId, storagePrefixOf(id), MOST_PIECES))
      await storage.remove({ profileId, fileId });
    await ownerChangePapers.forget(database.read, document, clock.now());
  }
  await database.transact((manager) => ownerChangePapers.forgetWords(manager, subjectId));
}
