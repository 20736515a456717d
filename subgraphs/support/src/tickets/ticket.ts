import { addDays } from '@customer-area/shared/clock';
import type { Transitions } from '@customer-area/shared/transitions';

export type TicketStatus = 'OPEN' | 'ANSWERED' | 'CLOSED';

/** OPEN waits for us, ANSWERED for the customer. */
export const transitions: Transitions<TicketStatus> = {
  OPEN: ['ANSWERED', 'CLOSED'],
  ANSWERED: ['OPEN', 'CLOSED'],
  CLOSED: ['OPEN'],
};

export const MAX_SUBJECT = 200;
export const MAX_MESSAGE = 5_000;
/** Messages of one ticket; more is a new question. */
export const MAX_MESSAGES = 200;

/** A closed ticket may be taken up again for this long. */
const REOPEN_DAYS = 14;

/** Whether the customer may still write to a ticket. Writing to a recently closed one opens it again. */
export function mayWrite(ticket: { status: TicketStatus; closedAt: Date | null }, now: Date): boolean {
  if (ticket.status !== 'CLOSED' || ticket.closedAt === null) return true;
  return now < addDays(ticket.closedAt, REOPEN_DAYS);
}
