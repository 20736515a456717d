import { FileChunkRow } from '@customer-area/shared/file-storage';
import { AnswerTemplateRow } from './answer-templates';
import { AttachmentRow } from './attachments';
import { TicketDeskReadRow, TicketDeskRow, TicketNoteRow, TicketTagRow } from './ticket-desk';
import { TicketMessageRow, TicketRatingRow, TicketRow, TicketTransitionRow, TicketWordRow } from './tickets';

/** The tables of this service that entities stand for. */
export const entities = [
  TicketRow,
  TicketMessageRow,
  TicketTransitionRow,
  TicketRatingRow,
  TicketWordRow,
  TicketDeskRow,
  TicketNoteRow,
  TicketTagRow,
  TicketDeskReadRow,
  AnswerTemplateRow,
  AttachmentRow,
  FileChunkRow,
];
