import type { ServiceContext } from '@customer-area/shared/graphql';
import type DataLoader from 'dataloader';
import type { TicketEntity, TicketMessageEntity } from './tickets';

/** What a resolver of this service finds in its context. Fresh for every operation. */
export interface SupportContext extends ServiceContext {
  readonly loaders: {
    readonly ticketById: DataLoader<string, TicketEntity | null>;
    readonly messagesOfTicket: DataLoader<string, readonly TicketMessageEntity[]>;
  };
}
