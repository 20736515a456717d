import { createHash } from 'node:crypto';
import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, conflict, notFound } from '@customer-area/shared/errors';
import type { FileStorage } from '@customer-area/shared/file-storage';
import { enqueueJob } from '@customer-area/shared/jobs';
import { mediaTypeOf, nameFor, withoutMetadata } from '@customer-area/shared/media-types';
import type { EntityManager } from 'typeorm';
import { messages } from '../messages';
import { DRAFT_DAYS, MOST_DRAFTS } from './attachment';
import type { AttachmentRow } from './attachment.entity';
import type { AttachmentStore } from './attachment.store';
import { SCAN_ATTACHMENT } from './scan-attachment';
import { storageKeyOf } from './storage-key';

export interface TakeAttachmentDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly attachments: AttachmentStore;
  readonly storage: FileStorage;
}

/**
 * Takes the bytes of an announced file, from the file routes. The same bytes again are no error; others are CONFLICT. What is of
 * no type that is taken, or damaged, is BAD_USER_INPUT, and the attachment says so. Bytes are stored under what they are before
 * the row names them: of two files at once each has its own place, and what no row names is removed.
 */
export async function takeAttachment(deps: TakeAttachmentDeps, id: string, sent: Buffer): Promise<void> {
  const { database, attachments, storage } = deps;
  const announced = await attachments.find(database.read, id);
  if (announced === null) throw notFound();
  const sentDigest = digestOf(sent);
  if (isThere(announced, sentDigest)) return;
  const mediaType = sent.length > announced.size ? null : mediaTypeOf(sent);
  const bytes = mediaType === null ? null : withoutMetadata(sent, mediaType);
  if (mediaType === null || bytes === null) {
    await attachments.refuse(database.read, id);
    throw badInput('file', messages.localized('fault.attachmentType'));
  }
  const storedDigest = digestOf(bytes);
  const key = storageKeyOf({ ...announced, storedDigest });
  await storage.put(key, bytes);
  const kept = await database.transact(async (manager): Promise<'KEPT' | 'GONE' | 'FULL'> => {
    const row = await attachments.lock(manager, id);
    if (row === null || isForgotten(row, deps.clock.now())) return 'GONE';
    if (row.sentDigest !== null) return row.sentDigest === sentDigest ? 'KEPT' : 'GONE';
    if (await isTooMany(deps, manager, row)) return 'FULL';
    await keep(deps, manager, row, { sentDigest, storedDigest, mediaType, size: bytes.length });
    return 'KEPT';
  });
  if (kept === 'KEPT') return;
  const row = await attachments.find(database.read, id);
  if (row?.storedDigest !== storedDigest) await storage.remove(key);
  if (kept === 'FULL') throw conflict(messages.localized('attachment.TOO_MANY_DRAFTS'));
  throw row === null || row.sentDigest === null
    ? notFound()
    : conflict(messages.localized('fault.attachmentSent'));
}

/** What was refused did not count when others were announced: it does when it is sent again. Mails have a limit of their own. */
async function isTooMany(
  { attachments }: TakeAttachmentDeps,
  manager: EntityManager,
  { id: exceptId, profileId, loginId, messageId }: AttachmentRow,
): Promise<boolean> {
  if (messageId !== null || loginId === '') return false;
  return (await attachments.countDrafts(manager, { profileId, loginId, exceptId })) >= MOST_DRAFTS;
}

async function keep(
  { attachments, clock }: TakeAttachmentDeps,
  manager: EntityManager,
  { id, fileName }: AttachmentRow,
  file: Pick<AttachmentRow, 'sentDigest' | 'storedDigest' | 'size'> & {
    readonly mediaType: NonNullable<ReturnType<typeof mediaTypeOf>>;
  },
): Promise<void> {
  const now = clock.now();
  const name = nameFor(fileName, file.mediaType);
  await attachments.change(manager, id, { ...file, fileName: name, status: 'SCANNING', storedAt: now });
  await enqueueJob(manager, { kind: SCAN_ATTACHMENT, subjectId: id, dueAt: now });
}

/** Whether that is the file which is there; CONFLICT when it is another one. */
function isThere(row: AttachmentRow, sentDigest: string): boolean {
  if (row.sentDigest === null) return false;
  if (row.sentDigest !== sentDigest) throw conflict(messages.localized('fault.attachmentSent'));
  return true;
}

/** Whether its day is over: the job that forgets it may be at work. */
function isForgotten({ announcedAt, messageId }: AttachmentRow, now: Date): boolean {
  return messageId === null && now >= addDays(announcedAt, DRAFT_DAYS);
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
