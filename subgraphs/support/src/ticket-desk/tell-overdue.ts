import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { defineJob, type Job } from '@customer-area/shared/jobs';
import { ticketOverdue } from '../../contract';
import type { TicketDeskStore } from './ticket-desk.store';

export const TELL_OVERDUE = defineJob({ name: 'ticket.tell-overdue' });

export interface TellOverdueDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ticketDesk: TicketDeskStore;
}

/**
 * Tells once of a question that was not answered in time. One that was answered, or is due at another time since, has a job of
 * its own or needs none.
 */
export function tellOverdue(
  { database, clock, ticketDesk }: TellOverdueDeps,
  job: Pick<Job, 'subjectId' | 'dueAt'>,
) {
  return database.transact(async (manager) => {
    const place = await ticketDesk.lock(manager, job.subjectId);
    if (place?.status !== 'OPEN' || place.overdueToldAt !== null) return;
    if (place.queueAt.getTime() !== job.dueAt.getTime()) return;
    const now = clock.now();
    const { ticketId, profileId, queue, priority, queueAt: dueAt } = place;
    await ticketDesk.change(manager, ticketId, { overdueToldAt: now });
    await appendEvent(manager, ticketOverdue, {
      profileId,
      subjectId: ticketId,
      payload: { ticketId, queue, priority, dueAt },
      occurredAt: now,
    });
  });
}
