/** What other services may know of this one: the facts it tells. Schemas and words, nothing else. */
export { ticketCodes } from './codes';
export { ticketClosed, ticketWritten } from './ticket-events';
