import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import type { DataScope } from '@customer-area/shared/isolation';
import { type MoveTicketDeps, moveTicket } from './move-ticket';
import { refusalToReopen } from './ticket-actions';
import { refused, type TicketOutcome, taken } from './ticket-outcome';

export interface ReopenTicketDeps extends MoveTicketDeps {
  readonly database: Database;
  readonly clock: Clock;
}

export interface ReopenTicket {
  readonly dataScope: DataScope;
  readonly ticketId: string;
}

/** Takes a closed ticket up again. NOT_FOUND for one that is out of reach as for one that does not exist. */
export function reopenTicket(deps: ReopenTicketDeps, command: ReopenTicket): Promise<TicketOutcome> {
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, command.dataScope, command.ticketId);
    if (ticket === null) throw notFound();
    const at = deps.clock.now();
    const refusal = refusalToReopen(ticket, at);
    if (refusal !== null) return refused(refusal);
    return taken(await moveTicket(deps, manager, { ticket, to: 'OPEN', by: 'CUSTOMER', at }));
  });
}
