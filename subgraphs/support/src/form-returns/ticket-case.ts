import { trustedProfileId } from '@customer-area/shared/isolation';
import { mayRead } from '@customer-area/shared/reader';
import { type AnnounceAttachmentDeps, announceAttachment, MOST_BYTES } from '../attachments';
import { refusalToReply, type TicketStore } from '../tickets';
import type { ReturnCase } from './return-case';
import { SIGNED_TYPES, ticketFormId } from './ticket-form';

export interface TicketCaseDeps extends AnnounceAttachmentDeps {
  readonly tickets: TicketStore;
}

/** What a signed form is called among the files of a ticket, until its type is known. */
const RETURNED_FORM = 'modulo-firmato';

/** A form of a ticket becomes a message of it when it has come, with the form as its file. */
export function ticketCase(deps: TicketCaseDeps): ReturnCase {
  return {
    prefix: 'tkt',
    await: async ({ reader, loginId, locale, caseId }) => {
      if (!mayRead(reader)) return { kind: 'not-found' };
      const profileId = trustedProfileId(reader.profileId);
      const [ticket] = await deps.tickets.byIds(profileId, [caseId]);
      if (ticket === undefined) return { kind: 'not-found' };
      if (refusalToReply(ticket, deps.clock.now()) !== null)
        return { kind: 'refused', code: 'NO_FORM_AWAITED' };
      const file = {
        profileId,
        author: 'CUSTOMER',
        loginId,
        fileName: RETURNED_FORM,
        size: MOST_BYTES,
      } as const;
      const announced = await announceAttachment(deps, file);
      if (announced.kind === 'refused') return { kind: 'refused', code: 'TOO_MANY_FORMS' };
      const fileId = ticketFormId({ ticketId: ticket.id, attachmentId: announced.row.id, locale });
      const target = { service: 'support', fileId, maxBytes: MOST_BYTES, mediaTypes: SIGNED_TYPES };
      return { kind: 'awaited', file: target };
    },
  };
}
