import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import type { DataScope } from '@customer-area/shared/isolation';
import { type MoveTicketDeps, moveTicket } from './move-ticket';
import { refusalToClose } from './ticket-actions';
import { refused, type TicketOutcome, taken } from './ticket-outcome';

export interface CloseTicketDeps extends MoveTicketDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export interface CloseTicket {
  readonly dataScope: DataScope;
  readonly ticketId: string;
}

/** Closes a ticket. NOT_FOUND for one that is out of reach as for one that does not exist. */
export function closeTicket(deps: CloseTicketDeps, command: CloseTicket): Promise<TicketOutcome> {
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, command.dataScope, command.ticketId);
    if (ticket === null) throw notFound();
    const refusal = refusalToClose(ticket);
    if (refusal !== null) return refused(refusal);
    return taken(
      await moveTicket(deps, manager, { ticket, to: 'CLOSED', by: 'CUSTOMER', at: deps.clock.now() }),
    );
  });
}
