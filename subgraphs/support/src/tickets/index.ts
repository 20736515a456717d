export { TicketMessageRow, TicketRow } from './ticket.entity';
export { toTicket } from './ticket.graphql';
export { type TicketContext, ticketLoaders } from './ticket.loader';
export { TicketConnectionResolver, TicketFieldResolver, TicketResolver } from './ticket.resolver';
export { TicketStore } from './ticket.store';
