import type { EntityManager } from 'typeorm';
import type { TicketRow } from './ticket.entity';

/** The desk of our staff, which has a place for every ticket. Both run in the transaction of what happened. */
export interface TicketDesk {
  opened(manager: EntityManager, ticket: TicketRow): Promise<void>;
  /** The ticket came to another status: `ticket` is as it is now. */
  moved(manager: EntityManager, ticket: TicketRow): Promise<void>;
}

/** What tickets are given by the slices around them; null for what this installation does not have. */
export interface TicketPorts {
  readonly desk: TicketDesk | null;
  /** Where an answer to a letter about the ticket is taken as a message; null where no mail is read. */
  readonly replyAddressOf: ((ticketId: string, profileId: string) => string | null) | null;
}
