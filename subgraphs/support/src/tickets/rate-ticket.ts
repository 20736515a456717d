import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { freeText } from '@customer-area/shared/free-text';
import { newId } from '@customer-area/shared/ids';
import type { DataScope } from '@customer-area/shared/isolation';
import type { TicketStore } from './ticket.store';
import { refusalToRate } from './ticket-actions';
import { refused, type TicketOutcome, taken } from './ticket-outcome';
import type { TicketRatingStore } from './ticket-rating.store';

export interface RateTicketDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
  readonly ticketRatings: TicketRatingStore;
}

export interface RateTicket {
  readonly dataScope: DataScope;
  readonly ticketId: string;
  readonly stars: number;
  readonly comment: string | null;
}

export const MOST_STARS = 5;
export const MAX_COMMENT = 1_000;

/** Says how a closed ticket was served, once for each time it was closed. NOT_FOUND for one that is out of reach or absent. */
export function rateTicket(deps: RateTicketDeps, command: RateTicket): Promise<TicketOutcome> {
  const { stars } = command;
  if (stars < 1 || stars > MOST_STARS)
    throw badInput('input.stars', faultText('input.between', { least: 1, most: MOST_STARS }));
  const comment = checkedComment(command.comment);
  return deps.database.transact(async (manager) => {
    const ticket = await deps.tickets.lock(manager, command.dataScope, command.ticketId);
    if (ticket === null) throw notFound();
    const refusal = refusalToRate(ticket);
    if (refusal !== null) return refused(refusal);
    const at = deps.clock.now();
    const { id: ticketId, profileId, closedAt } = ticket;
    if (closedAt === null) throw new Error(`${ticketId} is closed since never`);
    const rated = { ...ticket, ratedAt: at };
    await deps.ticketRatings.insert(manager, {
      id: newId('rtg'),
      profileId,
      ticketId,
      closedAt,
      stars,
      comment,
      createdAt: at,
    });
    await deps.tickets.save(manager, rated);
    return taken(rated);
  });
}

function checkedComment(typed: string | null): string | null {
  const checked = freeText(typed, MAX_COMMENT, 'lines');
  if (checked.ok) return checked.value;
  const field = 'input.comment';
  throw badInput(
    field,
    checked.code === 'TOO_LONG' ? faultText('input.longest', { most: MAX_COMMENT }) : faultText('input.text'),
  );
}
