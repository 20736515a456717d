import { badInput, conflict, notFound } from '@customer-area/shared/errors';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { enqueueJob } from '@customer-area/shared/jobs';
import { mediaTypeOf, nameFor, withoutMetadata } from '@customer-area/shared/media-types';
import type { EntityManager } from 'typeorm';
import { ownerChangeDocumentSent } from '../../contract';
import { messages } from '../messages';
import { isAccepted } from './announce-document';
import { digestOf, storageKeyOf } from './document-storage';
import { MOST_BYTES, takesPapers } from './owner-change';
import type { OwnerChangeDeps } from './owner-change-deps';
import type { OwnerChangeDocumentRow } from './owner-change-papers.entity';
import { SCAN_DOCUMENT } from './scan-document';
import { settleItem } from './settle-case';
import { tellParty } from './tell-parties';

export type TakeDocumentDeps = Pick<
  OwnerChangeDeps,
  'database' | 'clock' | 'ownerChanges' | 'ownerChangePapers' | 'onReady'
> & { readonly storage: FileStorage };

type Come = Pick<OwnerChangeDocumentRow, 'fileName' | 'size'> & {
  readonly mediaType: string;
  readonly sentDigest: string;
  readonly storedDigest: string;
};

/**
 * Takes the bytes of an announced document, from the file routes. The same bytes again are no error; others are CONFLICT, and so is
 * what is not awaited any more. Bytes are stored under what they are before the row names them, and what no row names is removed.
 */
export async function takeDocument(deps: TakeDocumentDeps, id: string, sent: Buffer): Promise<void> {
  const { database, ownerChangePapers, storage } = deps;
  const announced = await ownerChangePapers.findDocument(database.read, id);
  if (announced === null) throw notFound();
  const sentDigest = digestOf(sent);
  if (announced.sentDigest === sentDigest) return;
  if (announced.sentDigest !== null) throw conflict(messages.localized('conflict.documentSent'));
  const { bytes, ...file } = comeAs(announced, sent);
  const come: Come = { ...file, sentDigest, storedDigest: digestOf(bytes) };
  const key = storageKeyOf({ ...announced, storedDigest: come.storedDigest });
  await storage.put(key, bytes);
  const isKept = await database.transact((manager) => keep(deps, manager, announced, come));
  if (isKept) return;
  const row = await ownerChangePapers.findDocument(database.read, id);
  if (row?.storedDigest !== come.storedDigest) await storage.remove(key);
  throw conflict(messages.localized('conflict.documentSent'));
}

/** False when it was sent before with other bytes, or is not awaited any more. */
async function keep(
  deps: TakeDocumentDeps,
  manager: EntityManager,
  { id, ownerChangeId }: OwnerChangeDocumentRow,
  come: Come,
): Promise<boolean> {
  const { ownerChanges, ownerChangePapers, clock } = deps;
  const change = await ownerChanges.lockAny(manager, ownerChangeId);
  const row = await ownerChangePapers.findDocument(manager, id);
  if (change === null || row === null) return false;
  if (row.sentDigest !== null) return row.sentDigest === come.sentDigest;
  if (row.forgottenAt !== null) return false;
  if (!takesPapers(change.state)) return false;
  const at = clock.now();
  const { party, item } = row;
  // It comes in the place of what was refused.
  for (const former of await ownerChangePapers.presentFor(manager, row))
    await ownerChangePapers.changeDocument(manager, former, ['REFUSED'], { state: 'REPLACED' });
  const stored = { ...come, state: 'SCANNING' as const, storedAt: at };
  await ownerChangePapers.changeDocument(manager, row, ['ANNOUNCED'], stored);
  await enqueueJob(manager, { kind: SCAN_DOCUMENT, subjectId: id, dueAt: at });
  const { fileName } = come;
  await tellParty(manager, change, party, ownerChangeDocumentSent, { item, fileName }, at);
  await settleItem(deps, manager, change, row, { loginId: row.loginId, at });
  return true;
}

/** What has come, held against what was announced: all of it, or that there will be a document and nothing else. */
function comeAs(
  { fileName, mediaType: announcedType, size: announcedSize }: OwnerChangeDocumentRow,
  sent: Buffer,
): { fileName: string; mediaType: string; size: number; bytes: Buffer } {
  const most = announcedSize === 0 ? MOST_BYTES : announcedSize;
  const mediaType = sent.length > most ? null : mediaTypeOf(sent);
  const isWanted = announcedType === null ? isAccepted(mediaType) : mediaType === announcedType;
  const bytes = isWanted && mediaType !== null ? withoutMetadata(sent, mediaType) : null;
  if (bytes === null || mediaType === null) throw badInput('file', messages.localized('fault.documentType'));
  return { fileName: nameFor(fileName, mediaType), mediaType, size: bytes.length, bytes };
}
