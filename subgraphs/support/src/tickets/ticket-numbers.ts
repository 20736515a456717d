import { withCheckDigits } from '@customer-area/shared/check-digits';
import { dayOf } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import type { TicketNumberStore } from './ticket-numbers.store';

export interface TicketNumbersDeps {
  readonly database: Database;
  readonly ticketNumbers: TicketNumberStore;
}

/**
 * The number of a ticket opened now: for people to read and say, with two digits to check it by. The letter parts it from
 * numbers of orders. Taken in a transaction of its own, so that nobody waits for another customer's ticket; one that is then not
 * opened leaves a gap. Ask outside of transactions: this needs a connection.
 */
export async function nextTicketNumber(deps: TicketNumbersDeps, at: Date): Promise<string> {
  const year = Number(dayOf(at).slice(0, 4));
  const progressive = await deps.database.transact((manager) => deps.ticketNumbers.next(manager, year));
  return `T${withCheckDigits(`${year}${String(progressive).padStart(7, '0')}`)}`;
}
