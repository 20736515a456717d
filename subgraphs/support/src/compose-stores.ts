import type { Database } from '@customer-area/shared/database';
import { AttachmentStore } from './attachments';
import { TicketMessageStore, TicketNumberStore, TicketRatingStore, TicketStore } from './tickets';

export type SupportStores = ReturnType<typeof composeStores>;

/** One of each store. */
export function composeStores(database: Database) {
  return {
    tickets: new TicketStore(database),
    attachments: new AttachmentStore(database),
    ticketMessages: new TicketMessageStore(database),
    ticketNumbers: new TicketNumberStore(),
    ticketRatings: new TicketRatingStore(),
  };
}
