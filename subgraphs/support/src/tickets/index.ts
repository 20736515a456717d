export { TicketEntity, TicketMessageEntity } from './ticket.entity';
export { toTicket } from './ticket.graphql';
export { messagesLoader, ticketLoader } from './ticket.loader';
export { TicketStore } from './ticket.store';
export { TicketFieldResolver, TicketResolver } from './ticket-resolver.graphql';
