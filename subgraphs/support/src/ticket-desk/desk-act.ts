import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { EntityManager } from 'typeorm';
import type { deskCodes } from '../../contract';
import type { TicketRow, TicketStore } from '../tickets';
import type { TicketDeskRow } from './ticket-desk.entity';
import type { TicketDeskStore } from './ticket-desk.store';
import type { Writing } from './ticket-lease';

export interface DeskActDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly tickets: TicketStore;
  readonly ticketDesk: TicketDeskStore;
}

export type DeskRefusal = Exclude<CodeOf<typeof deskCodes>, 'SOMEBODY_IS_WRITING'>;

/** The act is done: the place as it is now. */
export interface Done {
  readonly kind: 'done';
  readonly place: TicketDeskRow;
}

/** Nothing was done. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: DeskRefusal;
}

/** Nothing was done, because a colleague is writing. */
export interface HeldOff {
  readonly kind: 'writing';
  readonly writing: Writing;
}

export const refused = (code: DeskRefusal): Refused => ({ kind: 'refused', code });

/** A ticket and its place, as they were read with their locks. */
export interface AtDesk {
  readonly ticket: TicketRow;
  readonly place: TicketDeskRow;
  readonly now: Date;
}

/** Whatever staff do to a ticket, one after the other. NOT_FOUND for an absent one. */
export function onTicket<Outcome>(
  deps: DeskActDeps,
  ticketId: string,
  act: (manager: EntityManager, at: AtDesk) => Promise<Outcome>,
): Promise<Outcome> {
  if (!isId(ticketId, 'tkt')) throw notFound();
  return deps.database.transact(async (manager) => act(manager, await lockAtDesk(deps, manager, ticketId)));
}

/** The ticket before its place, as whoever moves a ticket locks them. */
export async function lockAtDesk(
  { clock, tickets, ticketDesk }: DeskActDeps,
  manager: EntityManager,
  ticketId: string,
): Promise<AtDesk> {
  const ticket = await tickets.lockForJob(manager, ticketId);
  const place = ticket === null ? null : await ticketDesk.lock(manager, ticketId);
  if (ticket === null || place === null) throw notFound();
  return { ticket, place, now: clock.now() };
}

/** The act is done: reads the place as it is now. */
export async function done(
  { ticketDesk }: DeskActDeps,
  manager: EntityManager,
  ticketId: string,
): Promise<Done> {
  const place = await ticketDesk.byId(manager, ticketId);
  if (place === null) throw notFound();
  return { kind: 'done', place };
}
