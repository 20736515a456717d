import type { TicketRow } from './ticket.entity';
import type { TicketRefusal } from './ticket-actions';

/** What an act on a ticket came to: the ticket as it is then, or why it does not take it. */
export type TicketOutcome =
  | { readonly kind: 'taken'; readonly ticket: TicketRow }
  | { readonly kind: 'refused'; readonly code: TicketRefusal };

export const taken = (ticket: TicketRow): TicketOutcome => ({ kind: 'taken', ticket });
export const refused = (code: TicketRefusal): TicketOutcome => ({ kind: 'refused', code });
