export { composeTickets } from './compose-tickets';
export { TicketMessageRow, TicketRow } from './ticket.entity';
export { ticketPermissions } from './ticket.policy';
export { TicketStore } from './ticket.store';
