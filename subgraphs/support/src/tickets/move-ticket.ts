import { addDays } from '@customer-area/shared/clock';
import { appendEvent } from '@customer-area/shared/events';
import { enqueueJob } from '@customer-area/shared/jobs';
import { isTransition } from '@customer-area/shared/transitions';
import type { EntityManager } from 'typeorm';
import { ticketClosed, ticketReopened } from '../../contract';
import type { TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';
import { type TicketMover, type TicketStatus, transitions } from './ticket.transitions';
import { reopenableUntil } from './ticket-actions';
import { CLOSE_AFTER_DAYS, CLOSE_UNANSWERED, TELL_CLOSING, TOLD_DAYS_BEFORE } from './ticket-jobs';
import type { TicketPorts } from './ticket-ports';

export interface MoveTicketDeps extends Pick<TicketPorts, 'desk'> {
  readonly tickets: TicketStore;
}

export interface MoveTicket {
  /** As it was read with its lock. */
  readonly ticket: TicketRow;
  readonly to: TicketStatus;
  readonly by: TicketMover;
  readonly at: Date;
  /** Whoever closes it tells the customer something else than that it is closed. */
  readonly isToldElsewhere?: true;
}

/**
 * Brings a ticket to another status, as its table of transitions allows, in the transaction that holds its lock; answers it as it is then. Its history, its
 * jobs, the desk and what the services are told follow from here and from nowhere else.
 */
export async function moveTicket(
  deps: MoveTicketDeps,
  manager: EntityManager,
  { ticket, to, by, at, isToldElsewhere }: MoveTicket,
): Promise<TicketRow> {
  if (!isTransition(transitions, ticket.status, to))
    throw new Error(`${ticket.id} does not move from ${ticket.status} to ${to}`);
  const moved: TicketRow = {
    ...ticket,
    status: to,
    closedAt: to === 'CLOSED' ? at : null,
    ratedAt: null,
    answeredAt: to === 'ANSWERED' ? at : null,
    firstAnsweredAt: ticket.firstAnsweredAt ?? (to === 'ANSWERED' ? at : null),
    closingToldAt: null,
  };
  await deps.tickets.save(manager, moved);
  await deps.tickets.insertStep(manager, moved, { from: ticket.status, by, at });
  if (to === 'ANSWERED') await planClosing(manager, ticket.id, at);
  if (to === 'CLOSED' && isToldElsewhere !== true) await tellClosed(manager, moved, by, at);
  if (ticket.status === 'CLOSED')
    await appendEvent(manager, ticketReopened, {
      profileId: ticket.profileId,
      subjectId: ticket.id,
      payload: { ticketId: ticket.id, number: ticket.number, subject: ticket.subject },
      occurredAt: at,
    });
  await deps.desk?.moved(manager, moved);
  return moved;
}

/** Counted from the last answer: what was planned for an earlier one finds a newer time and does nothing. */
export async function planClosing(manager: EntityManager, ticketId: string, answeredAt: Date): Promise<void> {
  const closesAt = addDays(answeredAt, CLOSE_AFTER_DAYS);
  await enqueueJob(manager, {
    kind: TELL_CLOSING,
    subjectId: ticketId,
    dueAt: addDays(closesAt, -TOLD_DAYS_BEFORE),
  });
  await enqueueJob(manager, { kind: CLOSE_UNANSWERED, subjectId: ticketId, dueAt: closesAt });
}

function tellClosed(manager: EntityManager, ticket: TicketRow, closedBy: TicketMover, at: Date) {
  const { id: ticketId, profileId, number, subject } = ticket;
  return appendEvent(manager, ticketClosed, {
    profileId,
    subjectId: ticketId,
    payload: { ticketId, number, subject, closedBy, reopenableUntil: reopenableUntil(ticket) },
    occurredAt: at,
  });
}
