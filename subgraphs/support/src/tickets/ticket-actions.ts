import { addDays } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { ticketCodes } from '../../contract';
import type { TicketRow } from './ticket.entity';

export type TicketRefusal = CodeOf<typeof ticketCodes>;

/** What the evaluators look at. */
export type TicketFacts = Pick<TicketRow, 'status' | 'closedAt' | 'ratedAt' | 'messageCount' | 'mergedInto'>;

/** Messages of one ticket; more is a new question. Staff may answer beyond. */
export const MAX_MESSAGES = 200;

/** A closed ticket may be taken up again for this long. */
const REOPEN_DAYS = 14;

/** Until when a closed ticket can be taken up again; null when it is not closed. */
export function reopenableUntil({ status, closedAt }: Pick<TicketFacts, 'status' | 'closedAt'>): Date | null {
  return status === 'CLOSED' && closedAt !== null ? addDays(closedAt, REOPEN_DAYS) : null;
}

/** Why the customer cannot write; null when it can. Writing to a ticket that was closed lately opens it again. */
export function refusalToReply(ticket: TicketFacts, now: Date): TicketRefusal | null {
  if (ticket.mergedInto !== null) return 'TICKET_MERGED';
  if (isClosedForGood(ticket, now)) return 'TICKET_CLOSED_FOR_GOOD';
  return ticket.messageCount >= MAX_MESSAGES ? 'TICKET_FULL' : null;
}

/** Why the ticket cannot be closed; null when it can. */
export function refusalToClose({ status }: TicketFacts): TicketRefusal | null {
  return status === 'CLOSED' ? 'TICKET_CLOSED' : null;
}

/** Why the ticket cannot be taken up again; null when it can. */
export function refusalToReopen(ticket: TicketFacts, now: Date): TicketRefusal | null {
  if (ticket.mergedInto !== null) return 'TICKET_MERGED';
  if (ticket.status !== 'CLOSED') return 'TICKET_NOT_CLOSED';
  return isClosedForGood(ticket, now) ? 'TICKET_CLOSED_FOR_GOOD' : null;
}

/** Why the ticket cannot be rated; null when it can: once for each time it was closed. */
export function refusalToRate({ status, ratedAt, mergedInto }: TicketFacts): TicketRefusal | null {
  if (mergedInto !== null) return 'TICKET_MERGED';
  if (status !== 'CLOSED') return 'TICKET_NOT_CLOSED';
  return ratedAt === null ? null : 'TICKET_RATED';
}

function isClosedForGood(ticket: TicketFacts, now: Date): boolean {
  const until = reopenableUntil(ticket);
  return until !== null && now >= until;
}
