import type { EntityManager } from 'typeorm';
import type { TicketRow } from './ticket.entity';

/** The desk of our staff, which has a place for every ticket. Both run in the transaction of what happened. */
export interface TicketDesk {
  opened(manager: EntityManager, ticket: TicketRow): Promise<void>;
  /** The ticket came to another status: `ticket` is as it is now. */
  moved(manager: EntityManager, ticket: TicketRow): Promise<void>;
}

/** Files that were uploaded for a message that is yet to be written. */
export interface TicketAttachments {
  /** Binds them to the message. NOT_FOUND for one that is foreign, used already or not complete. */
  bind(
    manager: EntityManager,
    message: {
      readonly profileId: string;
      /** Who uploaded them; null for what came by mail. */
      readonly loginId: string | null;
      readonly ticketId: string;
      readonly messageId: string;
      readonly attachmentIds: readonly string[];
    },
  ): Promise<void>;
}

/** What tickets are given by the slices around them; null for what this installation does not have. */
export interface TicketPorts {
  readonly desk: TicketDesk | null;
  readonly attachments: TicketAttachments | null;
  /** Where an answer to a letter about the ticket is taken as a message; null where no mail is read. */
  readonly replyAddressOf: ((ticketId: string, profileId: string) => string | null) | null;
}
