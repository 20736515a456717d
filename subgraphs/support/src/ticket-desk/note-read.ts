import { type Clock, dayOf } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { tellStaffRead } from '@customer-area/shared/staff-reads';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { TicketRow } from '../tickets';
import type { TicketDeskStore } from './ticket-desk.store';

export interface NoteReadDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly ticketDesk: TicketDeskStore;
}

/**
 * Tells the customer that a member of staff is shown the ticket, before it is shown: once for a session, a ticket and a day. The
 * reason is the ticket. See decisions/0005-reading-a-ticket-is-told-once-a-day.md.
 */
export async function noteRead(
  { database, clock, ticketDesk }: NoteReadDeps,
  { sessionId, loginId }: Pick<LoginViewer, 'sessionId' | 'loginId'>,
  { id: ticketId, profileId, number }: TicketRow,
): Promise<void> {
  const at = clock.now();
  await database.transact(async (manager) => {
    const read = { sessionId, ticketId, day: dayOf(at), profileId, loginId };
    if (await ticketDesk.rememberRead(manager, read))
      await tellStaffRead(manager, { profileId, section: 'TICKETS', reason: number, at });
  });
}
