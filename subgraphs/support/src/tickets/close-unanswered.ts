import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import type { JobRun } from '@customer-area/shared/jobs';
import { ticketClosing } from '../../contract';
import { type MoveTicketDeps, moveTicket } from './move-ticket';
import type { TicketRow } from './ticket.entity';
import { CLOSE_AFTER_DAYS, TOLD_DAYS_BEFORE } from './ticket-jobs';
import type { TicketPorts } from './ticket-ports';

export interface CloseUnansweredDeps extends MoveTicketDeps, Pick<TicketPorts, 'replyAddressOf'> {
  readonly database: Database;
  readonly clock: Clock;
}

/** Closes a ticket that the customer has not written to for two weeks since its last answer. */
export function closeUnanswered(deps: CloseUnansweredDeps): JobRun {
  return ({ subjectId }) =>
    deps.database.transact(async (manager) => {
      const ticket = await deps.tickets.lockForJob(manager, subjectId);
      const now = deps.clock.now();
      const closesAt = closesAtOf(ticket);
      // Answered again, written to, closed or gone since this was planned.
      if (ticket === null || closesAt === null || now < closesAt) return;
      await moveTicket(deps, manager, { ticket, to: 'CLOSED', by: 'TIME', at: now });
    });
}

/** Tells the customer once that this will happen. */
export function tellClosing(deps: CloseUnansweredDeps): JobRun {
  return ({ subjectId }) =>
    deps.database.transact(async (manager) => {
      const ticket = await deps.tickets.lockForJob(manager, subjectId);
      const now = deps.clock.now();
      const closesAt = closesAtOf(ticket);
      if (ticket === null || closesAt === null || ticket.closingToldAt !== null) return;
      // Not before its day, and not when it is too late to do something about it.
      if (now < addDays(closesAt, -TOLD_DAYS_BEFORE) || now >= closesAt) return;
      await deps.tickets.save(manager, { ...ticket, closingToldAt: now });
      const { id: ticketId, profileId, number, subject } = ticket;
      const replyTo = deps.replyAddressOf?.(ticketId, profileId) ?? null;
      await appendEvent(manager, ticketClosing, {
        profileId,
        subjectId: ticketId,
        payload: { ticketId, number, subject, closesAt, replyTo },
        occurredAt: now,
      });
    });
}

/** When an answered ticket closes by itself; null for one that does not. */
function closesAtOf(ticket: TicketRow | null): Date | null {
  if (ticket?.status !== 'ANSWERED' || ticket.answeredAt === null) return null;
  return addDays(ticket.answeredAt, CLOSE_AFTER_DAYS);
}
