export { ticketAdvicePermissions } from './ticket-advice.policy';
export { TicketAdviceResolver } from './ticket-advice.resolver';
