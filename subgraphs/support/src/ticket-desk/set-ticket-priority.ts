import { appendEvent } from '@customer-area/shared/events';
import { ticketPriorityChanged } from '../../contract';
import type { Priority } from '../service-levels';
import { type DeskActDeps, type Done, done, onTicket, type Refused, refused } from './desk-act';
import { planOverdue } from './ticket-desk';
import { placedAnew } from './ticket-place';

/** Says how urgent a ticket is: by when it is to be answered follows, counted from when the customer wrote. */
export function setTicketPriority(
  deps: DeskActDeps,
  { ticketId, priority }: { readonly ticketId: string; readonly priority: Priority },
): Promise<Done | Refused> {
  return onTicket<Done | Refused>(deps, ticketId, async (manager, { ticket, place, now }) => {
    if (ticket.status === 'CLOSED') return refused('TICKET_NOT_AT_DESK');
    if (place.priority === priority) return { kind: 'done', place };
    const placed = placedAnew(place, { priority });
    await deps.ticketDesk.change(manager, ticketId, placed);
    if (placed.queueAt !== undefined) await planOverdue(manager, ticketId, placed.queueAt);
    const { profileId, number, subject } = ticket;
    await appendEvent(manager, ticketPriorityChanged, {
      profileId,
      subjectId: ticketId,
      payload: { ticketId, number, subject, priority },
      occurredAt: now,
    });
    return done(deps, manager, ticketId);
  });
}
