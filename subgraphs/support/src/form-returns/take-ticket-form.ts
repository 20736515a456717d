import { badInput, notFound } from '@customer-area/shared/errors';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { mediaTypeOf } from '@customer-area/shared/media-types';
import { type TakeAttachmentDeps, takeAttachment } from '../attachments';
import { messages } from '../messages';
import { type AddMessageDeps, addMessage, refusalToReply } from '../tickets';
import { SIGNED_TYPES, ticketFormOf } from './ticket-form';

export interface TakeTicketFormDeps extends TakeAttachmentDeps, AddMessageDeps {}

/**
 * Takes the bytes of a signed form by the checks of every file of a ticket, and writes the message that it comes with: once, however
 * often they are sent. NOT_FOUND when the ticket takes no message any more.
 */
export async function takeTicketForm(deps: TakeTicketFormDeps, fileId: string, sent: Buffer): Promise<void> {
  const form = ticketFormOf(fileId);
  if (form === null) throw notFound();
  const { ticketId, attachmentId, locale } = form;
  const types: readonly (string | null)[] = SIGNED_TYPES;
  if (!types.includes(mediaTypeOf(sent))) throw badInput('file', messages.localized('fault.formType'));
  await takeAttachment(deps, attachmentId, sent);
  await deps.database.transact(async (manager) => {
    const found = await deps.attachments.find(manager, attachmentId);
    if (found === null) throw notFound();
    const profileId = trustedProfileId(found.profileId);
    const ticket = await deps.tickets.lock(manager, profileId, ticketId);
    // Read again behind the lock of the ticket: the same bytes may have come twice.
    const [draft] = await deps.attachments.lockOwn(manager, profileId, [attachmentId]);
    if (ticket === null || draft === undefined) throw notFound();
    if (draft.messageId !== null) return;
    const at = deps.clock.now();
    if (refusalToReply(ticket, at) !== null) throw notFound();
    await addMessage(deps, manager, {
      ...{ ticket, author: 'CUSTOMER', loginId: draft.loginId, via: 'GRAPH', at },
      ...{ text: messages.text(locale, 'formReturn.message'), attachmentIds: [attachmentId] },
    });
  });
}
