import { FileChunkRow } from '@customer-area/shared/file-storage';
import type { ProfileId } from '@customer-area/shared/isolation';
import { operationalTables, type PersonalTable, personalTableOf } from '@customer-area/shared/personal-data';
import type { EntityManager } from 'typeorm';
import { AttachmentRow } from '../attachments';
import { TicketMessageRow, TicketRatingRow, TicketRow, TicketTransitionRow, TicketWordRow } from '../tickets';

/** What this service knows about a profile. */
export const personalTables: readonly PersonalTable[] = [
  personalTableOf(TicketRow, { section: 'tickets', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(TicketMessageRow, { section: 'ticketMessages', key: ['id'], erasure: { act: 'delete' } }),
  personalTableOf(AttachmentRow, { section: 'ticketAttachments', key: ['id'], erasure: { act: 'delete' } }),
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
  ...operationalTables,
];

/** Nothing here stands in the way: what was asked of support goes with who asked. */
export async function obstaclesToErasure(_manager: EntityManager, _profileId: ProfileId): Promise<[]> {
  return [];
}
