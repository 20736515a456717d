import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import type { ProfileId } from '@customer-area/shared/isolation';
import { isTransition } from '@customer-area/shared/transitions';
import { ticketClosed } from '../../contract';
import { transitions } from './ticket';
import type { TicketRow } from './ticket.entity';
import type { TicketStore } from './ticket.store';

export interface CloseTicketDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
}

export interface CloseTicket {
  readonly profileId: ProfileId;
  readonly ticketId: string;
}

/**
 * Closes a ticket; closing a closed one changes nothing. NOT_FOUND for another profile's ticket as for one that does not
 * exist.
 */
export function closeTicket(deps: CloseTicketDeps, command: CloseTicket): Promise<TicketRow> {
  const { profileId, ticketId } = command;
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, profileId, ticketId);
    if (ticket === null) throw notFound();
    if (!isTransition(transitions, ticket.status, 'CLOSED')) return ticket;
    const closed = { status: 'CLOSED', closedAt: deps.clock.now() } as const;
    await deps.tickets.change(manager, profileId, ticketId, closed);
    await appendEvent(manager, ticketClosed, {
      profileId,
      subjectId: ticketId,
      payload: { ticketId, subject: ticket.subject },
      occurredAt: closed.closedAt,
    });
    return { ...ticket, ...closed };
  });
}
