import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { ticketClosing } from '../../contract';
import { type MoveTicketDeps, moveTicket } from './move-ticket';
import type { TicketRow } from './ticket.entity';
import { CLOSE_AFTER_DAYS, CLOSE_UNANSWERED, TOLD_DAYS_BEFORE } from './ticket-jobs';
import type { TicketPorts } from './ticket-ports';

export interface CloseUnansweredDeps extends MoveTicketDeps, Pick<TicketPorts, 'replyAddressOf'> {
  readonly database: Database;
  readonly clock: Clock;
}

/** With less time than this between the letter and the end, as after an outage, the customer gets the whole of it. */
const LEAST_NOTICE_DAYS = 1;

/** Closes a ticket that the customer has not written to for two weeks since its last answer, and who was told before. */
export function closeUnanswered(deps: CloseUnansweredDeps): JobRun {
  return ({ subjectId }) =>
    deps.database.transact(async (manager) => {
      const ticket = await deps.tickets.lockForJob(manager, subjectId);
      const now = deps.clock.now();
      const closesAt = closesAtOf(ticket);
      // Answered again, written to, closed or gone since this was planned.
      if (ticket === null || closesAt === null || now < closesAt) return;
      if (ticket.closingToldAt === null) await tell(deps, manager, ticket, now);
      else await moveTicket(deps, manager, { ticket, to: 'CLOSED', by: 'TIME', at: now });
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
      if (now >= addDays(closesAt, -TOLD_DAYS_BEFORE)) await tell(deps, manager, ticket, now);
    });
}

async function tell(
  deps: CloseUnansweredDeps,
  manager: EntityManager,
  ticket: TicketRow,
  now: Date,
): Promise<void> {
  const told = { ...ticket, closingToldAt: now };
  const closesAt = closesAtOf(told) ?? now;
  await deps.tickets.save(manager, told);
  // What was planned for an earlier moment does nothing.
  await enqueueJob(manager, { kind: CLOSE_UNANSWERED, subjectId: ticket.id, dueAt: closesAt });
  const { id: ticketId, profileId, number, subject } = ticket;
  const replyTo = deps.replyAddressOf?.(ticketId, profileId) ?? null;
  await appendEvent(manager, ticketClosing, {
    profileId,
    subjectId: ticketId,
    payload: { ticketId, number, subject, closesAt, replyTo },
    occurredAt: now,
  });
}

/** When an answered ticket closes by itself; null for one that does not. */
function closesAtOf(ticket: TicketRow | null): Date | null {
  if (ticket?.status !== 'ANSWERED' || ticket.answeredAt === null) return null;
  const { answeredAt, closingToldAt } = ticket;
  const planned = addDays(answeredAt, CLOSE_AFTER_DAYS);
  if (closingToldAt === null || addDays(closingToldAt, LEAST_NOTICE_DAYS) <= planned) return planned;
  return addDays(closingToldAt, TOLD_DAYS_BEFORE);
}
