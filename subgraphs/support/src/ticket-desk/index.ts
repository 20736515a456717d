export { composeTicketDesk } from './compose-ticket-desk';
export { peerLanguageOf } from './customer-language';
export { peerDeskAgents } from './desk-agents';
export { ticketDeskPort } from './ticket-desk';
export { TicketDeskReadRow, TicketDeskRow, TicketNoteRow, TicketTagRow } from './ticket-desk.entity';
export { ticketDeskPermissions } from './ticket-desk.policy';
export { TicketDeskStore } from './ticket-desk.store';
export { TicketQueueStore } from './ticket-queue.store';
