import { appendEvent } from '@customer-area/shared/events';
import { ticketTaken } from '../../contract';
import { type DeskActDeps, type Done, done, type HeldOff, onTicket, type Refused, refused } from './desk-act';
import { anotherWriting, leaseFrom } from './ticket-lease';

/**
 * Takes a ticket in hand to write an answer: the others are held off for a while. Taking it again begins the while anew; whoever
 * else is writing comes first.
 */
export function takeTicket(
  deps: DeskActDeps,
  { ticketId, by }: { readonly ticketId: string; readonly by: string },
): Promise<Done | Refused | HeldOff> {
  return onTicket<Done | Refused | HeldOff>(deps, ticketId, async (manager, { ticket, place, now }) => {
    if (ticket.status === 'CLOSED') return refused('TICKET_NOT_AT_DESK');
    const writing = anotherWriting(place, by, now);
    if (writing !== null) return { kind: 'writing', writing };
    await deps.ticketDesk.change(manager, ticketId, { assignedTo: by, ...leaseFrom(by, now) });
    const { profileId, number, subject } = ticket;
    if (place.assignedTo !== by)
      await appendEvent(manager, ticketTaken, {
        profileId,
        subjectId: ticketId,
        payload: { ticketId, number, subject },
        occurredAt: now,
      });
    return done(deps, manager, ticketId);
  });
}
