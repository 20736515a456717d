import type { Database } from '@customer-area/shared/database';
import { AnnouncementStore } from './announcements';
import { AnswerTemplateStore } from './answer-templates';
import { AttachmentStore } from './attachments';
import { DemoDataStore } from './demo-data';
import { GuideStore } from './guides';
import { SupportChannelStore } from './support-channels';
import { TicketDeskStore, TicketQueueStore } from './ticket-desk';
import {
  TicketMessageStore,
  TicketNumberStore,
  TicketRatingStore,
  TicketStore,
  TicketWordStore,
} from './tickets';

export type SupportStores = ReturnType<typeof composeStores>;

/** One of each store. */
export function composeStores(database: Database) {
  const ticketWords = new TicketWordStore(database);
  return {
    tickets: new TicketStore(database, ticketWords),
    ticketMessages: new TicketMessageStore(database),
    ticketNumbers: new TicketNumberStore(),
    ticketDesk: new TicketDeskStore(database),
    ticketQueues: new TicketQueueStore(),
    answerTemplates: new AnswerTemplateStore(),
    ticketRatings: new TicketRatingStore(),
    ticketWords,
    demoData: new DemoDataStore(),
    guides: new GuideStore(),
    supportChannels: new SupportChannelStore(),
    announcements: new AnnouncementStore(),
    attachments: new AttachmentStore(database),
  };
}
