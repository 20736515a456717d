import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { newId } from '@customer-area/shared/ids';
import type { ProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type AttachmentAuthor, DRAFT_DAYS, MOST_BYTES, MOST_DRAFTS } from './attachment';
import type { AttachmentRow } from './attachment.entity';
import type { AttachmentStore } from './attachment.store';
import { FORGET_DRAFT_ATTACHMENT } from './forget-attachments';
import { safeFileName } from './safe-file-name';

export interface AnnounceAttachmentDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly attachments: AttachmentStore;
}

export interface AnnounceAttachment {
  /** The customer of the ticket that it is for. */
  readonly profileId: ProfileId;
  readonly author: AttachmentAuthor;
  readonly loginId: string;
  readonly fileName: string;
  readonly size: number;
}

export type AnnouncedAttachment =
  | { readonly kind: 'announced'; readonly row: AttachmentRow }
  | { readonly kind: 'refused'; readonly code: 'ATTACHMENT_TOO_LARGE' | 'TOO_MANY_DRAFTS' };

/** A file of this login that is going to be sent; what belongs to no message a day later is forgotten. */
export async function announceAttachment(
  deps: AnnounceAttachmentDeps,
  { profileId, author, loginId, fileName, size }: AnnounceAttachment,
): Promise<AnnouncedAttachment> {
  const name = safeFileName('input.fileName', fileName);
  if (size < 1) throw badInput('input.size', faultText('input.invalid'));
  if (size > MOST_BYTES) return { kind: 'refused', code: 'ATTACHMENT_TOO_LARGE' };
  const row = draftOf({ profileId, author, loginId, fileName: name, size }, deps.clock.now());
  return deps.database.transact(async (manager): Promise<AnnouncedAttachment> => {
    if ((await deps.attachments.countDrafts(manager, { profileId, loginId })) >= MOST_DRAFTS)
      return { kind: 'refused', code: 'TOO_MANY_DRAFTS' };
    await insertDraft(deps.attachments, manager, row);
    return { kind: 'announced', row };
  });
}

/** A file that is announced and has not come. */
export function draftOf(file: AnnounceAttachment, announcedAt: Date): AttachmentRow {
  return {
    ...{ id: newId('att'), ...file, ticketId: null, messageId: null, mediaType: null, status: 'WAITING' },
    ...{ sentDigest: null, storedDigest: null, announcedAt, storedAt: null },
  };
}

/** Keeps it for a day. */
export async function insertDraft(
  attachments: AttachmentStore,
  manager: EntityManager,
  row: AttachmentRow,
): Promise<void> {
  await attachments.insert(manager, row);
  const dueAt = addDays(row.announcedAt, DRAFT_DAYS);
  await enqueueJob(manager, { kind: FORGET_DRAFT_ATTACHMENT, subjectId: row.id, dueAt });
}
