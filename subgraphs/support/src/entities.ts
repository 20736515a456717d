import { FileChunkRow } from '@customer-area/shared/file-storage';
import { AnnouncementRow } from './announcements';
import { AnswerTemplateRow } from './answer-templates';
import { AttachmentRow } from './attachments';
import { GuideRatingRow, GuideRow } from './guides';
import { SupportChannelRow, SupportClosingRow } from './support-channels';
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
  GuideRow,
  GuideRatingRow,
  SupportChannelRow,
  SupportClosingRow,
  AnnouncementRow,
  FileChunkRow,
];
