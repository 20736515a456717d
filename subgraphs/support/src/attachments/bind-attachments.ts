import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { MOST_OF_MESSAGE, maySend } from './attachment';
import type { AttachmentStore } from './attachment.store';

export interface BindAttachmentsDeps {
  readonly attachments: AttachmentStore;
}

export interface BindAttachments {
  readonly profileId: ProfileId;
  /** Who sends the message: a draft belongs to who has sent the file. Null for what came by mail. */
  readonly loginId: string | null;
  readonly ticketId: string;
  readonly messageId: string;
  readonly attachmentIds: readonly string[];
}

/**
 * Makes drafts the files of a message, in the transaction that writes it; answers what they are called. NOT_FOUND, and nothing is bound, when one of them is
 * somebody else's, sent already, has not come, or was refused or found infected: whichever it is.
 */
export async function bindAttachments(
  deps: BindAttachmentsDeps,
  manager: EntityManager,
  { profileId, loginId, ticketId, messageId, attachmentIds }: BindAttachments,
): Promise<readonly string[]> {
  const ids = [...new Set(attachmentIds)];
  if (ids.length === 0) return [];
  if (ids.length > MOST_OF_MESSAGE)
    throw badInput('input.attachmentIds', faultText('input.atOnce', { most: MOST_OF_MESSAGE }));
  const drafts = await deps.attachments.lockOwn(manager, profileId, ids);
  const sendable = drafts.filter(
    (draft) => draft.loginId === loginId && draft.messageId === null && maySend(draft.status),
  );
  if (sendable.length !== ids.length) throw notFound();
  await deps.attachments.bind(manager, profileId, ids, { ticketId, messageId });
  return sendable.map(({ fileName }) => fileName);
}
