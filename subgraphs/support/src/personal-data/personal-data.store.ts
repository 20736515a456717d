import { FileChunkRow } from '@customer-area/shared/file-storage';
import type { ProfileId } from '@customer-area/shared/isolation';
import { operationalTables, type PersonalTable, personalTableOf } from '@customer-area/shared/personal-data';
import type { EntityManager } from 'typeorm';
import { AttachmentRow } from '../attachments';
import { GuideRatingRow } from '../guides';
import { TicketDeskReadRow, TicketDeskRow, TicketNoteRow, TicketTagRow } from '../ticket-desk';
import { TicketMessageRow, TicketRatingRow, TicketRow, TicketTransitionRow, TicketWordRow } from '../tickets';

/** What staff write for staff is in no copy. */
const HOW_STAFF_WORK = 'how our staff work on tickets: the copy has the tickets and what was answered';

/** What this service knows about a profile. */
export const personalTables: readonly PersonalTable[] = [
  personalTableOf(TicketRow, { section: 'tickets', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(TicketMessageRow, { section: 'ticketMessages', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(AttachmentRow, {
    section: 'ticketAttachments',
    key: ['id'],
    // What staff have not sent is theirs.
    copiedWhere: "message_id IS NOT NULL OR author = 'CUSTOMER'",
    erasure: { act: 'delete' },
  }),
  personalTableOf(FileChunkRow, {
    section: 'fileChunks',
    key: ['fileId', 'position'],
    notCopied: 'the bytes of files: the copy names the files, and each can be fetched',
    erasure: { act: 'delete' },
  }),
  personalTableOf(TicketTransitionRow, {
    section: 'ticketHistory',
    key: ['id'],
    erasure: { act: 'delete' },
  }),
  personalTableOf(TicketRatingRow, { section: 'ticketRatings', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(TicketWordRow, {
    section: 'ticketMessages',
    key: ['word', 'ticketId'],
    notCopied: 'repeats what the messages say',
    erasure: { act: 'delete' },
  }),
  personalTableOf(TicketDeskRow, {
    section: 'ticketPlaces',
    key: ['ticketId'],
    notCopied: HOW_STAFF_WORK,
    erasure: { act: 'delete' },
  }),
  personalTableOf(TicketNoteRow, {
    section: 'ticketNotes',
    key: ['id'],
    notCopied: HOW_STAFF_WORK,
    erasure: { act: 'delete' },
  }),
  personalTableOf(TicketTagRow, {
    section: 'ticketTags',
    key: ['ticketId', 'tag'],
    notCopied: HOW_STAFF_WORK,
    erasure: { act: 'delete' },
  }),
  personalTableOf(TicketDeskReadRow, {
    section: 'ticketReads',
    key: ['sessionId', 'ticketId', 'day'],
    notCopied: 'that staff have read a ticket stands in the audit log',
    erasure: { act: 'delete' },
  }),
  personalTableOf(GuideRatingRow, {
    section: 'guideRatings',
    key: ['guideId', 'loginId'],
    erasure: { act: 'delete' },
  }),
  ...operationalTables,
];

/** Nothing here stands in the way: what was asked of support goes with who asked. */
export async function obstaclesToErasure(_manager: EntityManager, _profileId: ProfileId): Promise<[]> {
  return [];
}
