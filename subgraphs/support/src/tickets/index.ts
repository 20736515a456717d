export {
  type AddMessageDeps,
  addMessage,
  writeMessage,
} from './add-message';
export { checkedAttachmentIds } from './attachment-ids';
export { composeTickets } from './compose-tickets';
export { type MoveTicketDeps, moveTicket } from './move-ticket';
export { MAX_MESSAGE } from './open-ticket';
export { peerOwnership } from './ownership-port';
export {
  TicketMessageRow,
  TicketRow,
} from './ticket.entity';
export {
  Ticket,
  TicketCategory,
  TicketStatus,
  toTicket,
} from './ticket.graphql';
export { ticketPermissions } from './ticket.policy';
export { TicketStore } from './ticket.store';
export { refusalToReopen, refusalToReply } from './ticket-actions';
export { TicketRatingRow, TicketTransitionRow } from './ticket-history.entity';
export { TicketMessageStore } from './ticket-message.store';
export { nextTicketNumber } from './ticket-numbers';
export { TicketNumberStore } from './ticket-numbers.store';
export type { TicketDesk, TicketPorts } from './ticket-ports';
export { TicketRatingStore } from './ticket-rating.store';
export { TicketWordRow } from './ticket-word.entity';
export { TicketWordStore } from './ticket-word.store';
