import { FileChunkRow } from '@customer-area/shared/file-storage';
import { AttachmentRow } from './attachments';
import { TicketMessageRow, TicketRatingRow, TicketRow, TicketTransitionRow, TicketWordRow } from './tickets';

/** The tables of this service that entities stand for. */
export const entities = [
  TicketRow,
  TicketMessageRow,
  TicketTransitionRow,
  TicketRatingRow,
  TicketWordRow,
  AttachmentRow,
  FileChunkRow,
];
