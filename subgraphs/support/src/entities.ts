import { FileChunkRow } from '@customer-area/shared/file-storage';
import { AttachmentRow } from './attachments';
import { TicketMessageRow, TicketRow, TicketRatingRow, TicketTransitionRow } from './tickets';

/** The tables of this service that entities stand for. */
export const entities = [TicketRow, TicketMessageRow, AttachmentRow, FileChunkRow];
export const entities = [TicketRow, TicketMessageRow, TicketTransitionRow, TicketRatingRow];
