import { TicketMessageRow, TicketRow } from './tickets';

/** The tables of this service that entities stand for. */
export const entities = [TicketRow, TicketMessageRow];
