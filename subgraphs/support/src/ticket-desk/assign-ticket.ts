import { appendEvent } from '@customer-area/shared/events';
import { ticketAssigned } from '../../contract';
import { type DeskActDeps, type Done, done, onTicket, type Refused, refused } from './desk-act';
import type { DeskAgents } from './desk-agents';
import { planOverdue } from './ticket-desk';
import { NOBODY } from './ticket-desk.entity';
import { placedAnew } from './ticket-place';

export interface AssignTicketDeps extends DeskActDeps {
  readonly deskAgents: DeskAgents;
}

export interface AssignTicket {
  readonly ticketId: string;
  /** Who is to answer; null for whoever takes it. */
  readonly assignee: string | null;
  /** The queue it belongs to; null for the one in which it is. */
  readonly queue: string | null;
  readonly requestId: string;
}

/** Gives a ticket to a colleague, or back to a queue. In another queue it is due by the service level of that queue. */
export async function assignTicket(deps: AssignTicketDeps, command: AssignTicket): Promise<Done | Refused> {
  const { ticketId, assignee, requestId } = command;
  if (assignee !== null && !(await deps.deskAgents.canAnswer(assignee, requestId)))
    return refused('ASSIGNEE_CANNOT_ANSWER');
  return onTicket<Done | Refused>(deps, ticketId, async (manager, { ticket, place, now }) => {
    if (ticket.status === 'CLOSED') return refused('TICKET_NOT_AT_DESK');
    const assignedTo = assignee ?? NOBODY;
    const queue = command.queue ?? place.queue;
    if (assignedTo === place.assignedTo && queue === place.queue) return { kind: 'done', place };
    const moved = queue === place.queue ? null : placedAnew(place, { queue });
    await deps.ticketDesk.change(manager, ticketId, { assignedTo, ...moved });
    if (moved?.queueAt !== undefined) await planOverdue(manager, ticketId, moved.queueAt);
    const { profileId, number, subject } = ticket;
    await appendEvent(manager, ticketAssigned, {
      profileId,
      subjectId: ticketId,
      payload: { ticketId, number, subject, queue, toSomebody: assignee !== null },
      occurredAt: now,
    });
    return done(deps, manager, ticketId);
  });
}
