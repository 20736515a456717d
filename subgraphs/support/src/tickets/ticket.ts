import { addDays } from '@customer-area/shared/clock';
import type { LocalizedText } from '@customer-area/shared/locale';

export type TicketState = 'OPEN' | 'ANSWERED' | 'CLOSED';

/** A closed ticket may be taken up again for this long. */
const REOPEN_DAYS = 14;

export const ticketMessages = {
  TICKET_CLOSED_FOR_GOOD: {
    it: 'Il ticket è chiuso da più di 14 giorni: apri una nuova richiesta.',
    en: 'This ticket was closed more than 14 days ago: open a new one.',
  },
} satisfies Record<string, LocalizedText>;

/** Whether the customer may still write to a ticket. Writing to a recently closed one opens it again. */
export function mayWrite(ticket: { state: TicketState; closedAt: Date | null }, now: Date): boolean {
  if (ticket.state !== 'CLOSED' || ticket.closedAt === null) return true;
  return now < addDays(ticket.closedAt, REOPEN_DAYS);
}
