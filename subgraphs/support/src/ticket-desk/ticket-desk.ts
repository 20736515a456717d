import type { Clock } from '@customer-area/shared/clock';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { TicketDesk, TicketRow } from '../tickets';
import { TELL_OVERDUE } from './tell-overdue';
import { NOBODY } from './ticket-desk.entity';
import type { PlaceChanges, TicketDeskStore } from './ticket-desk.store';
import { waiting } from './ticket-place';

export interface TicketDeskPortDeps {
  readonly clock: Clock;
  readonly ticketDesk: TicketDeskStore;
}

/** The desk as tickets know it: each has a place here, which follows its status. */
export function ticketDeskPort(deps: TicketDeskPortDeps): TicketDesk {
  return {
    opened: async (manager, { id: ticketId, profileId, category: queue, createdAt }) => {
      const place = waiting({ queue, priority: 'NORMAL' }, createdAt);
      await deps.ticketDesk.insert(manager, {
        ticketId,
        profileId,
        queue,
        priority: 'NORMAL',
        ...place,
        assignedTo: NOBODY,
        leaseBy: null,
        leaseUntil: null,
      });
      await planOverdue(manager, ticketId, place.queueAt);
    },
    moved: (manager, ticket) => moved(deps, manager, ticket),
  };
}

async function moved({ clock, ticketDesk }: TicketDeskPortDeps, manager: EntityManager, ticket: TicketRow) {
  const place = await ticketDesk.lock(manager, ticket.id);
  if (place === null) throw new Error(`${ticket.id} has no place at the desk`);
  const now = clock.now();
  const changes: PlaceChanges =
    ticket.status === 'OPEN'
      ? waiting(place, now)
      : { status: ticket.status, queueAt: ticket.answeredAt ?? ticket.closedAt ?? now, askedAt: null };
  await ticketDesk.change(manager, ticket.id, changes);
  if (changes.status === 'OPEN' && changes.queueAt !== undefined)
    await planOverdue(manager, ticket.id, changes.queueAt);
}

/** When the time to answer is over, it is looked at whether somebody has. */
export function planOverdue(manager: EntityManager, ticketId: string, dueAt: Date): Promise<void> {
  return enqueueJob(manager, { kind: TELL_OVERDUE, subjectId: ticketId, dueAt });
}
