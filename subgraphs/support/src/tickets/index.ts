export {
  type AddMessage,
  type AddMessageDeps,
  addMessage,
  type MessageAdded,
  writeMessage,
} from './add-message';
export { composeTickets } from './compose-tickets';
export { type MoveTicket, type MoveTicketDeps, moveTicket } from './move-ticket';
export { MAX_MESSAGE } from './open-ticket';
export { peerOwnership } from './ownership-port';
export {
  type AboutKind,
  type MessageVia,
  type TicketAuthor,
  TicketMessageRow,
  TicketRow,
} from './ticket.entity';
export {
  Ticket,
  TicketCategory,
  TicketMessage,
  TicketStatus,
  toTicket,
  toTicketMessage,
} from './ticket.graphql';
export { type TicketContext, type TicketLoaders, ticketLoaders } from './ticket.loader';
export { mayReadTicket, ticketPermissions } from './ticket.policy';
export { TicketStore } from './ticket.store';
export { type TicketMover, transitions } from './ticket.transitions';
export { MAX_MESSAGES, refusalToReopen, refusalToReply } from './ticket-actions';
export { TicketRatingRow, TicketTransitionRow } from './ticket-history.entity';
export { cursorOfMessage, TicketMessageStore } from './ticket-message.store';
export { nextTicketNumber } from './ticket-numbers';
export { TicketNumberStore } from './ticket-numbers.store';
export type { TicketDesk, TicketPorts } from './ticket-ports';
export { TicketRatingStore } from './ticket-rating.store';
export { TicketWordRow } from './ticket-word.entity';
export { TicketWordStore } from './ticket-word.store';
