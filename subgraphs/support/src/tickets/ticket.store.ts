import type { Database } from '@customer-area/shared/database';
import { ownCount, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type Page,
  type PageWanted,
  toPage,
  walkOf,
} from '@customer-area/shared/pagination';
import { assignments, insertRow, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { TicketMessageRow, TicketRow } from './ticket.entity';
import { narrowedTickets, type TicketCriteria } from './ticket-filter';

/** The only SQL about tickets; the profile is part of every statement. */
export class TicketStore {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that belong to the profile. One statement. */
  findVisible(profileId: ProfileId, ids: readonly string[]): Promise<TicketRow[]> {
    const query = this.database.read
      .createQueryBuilder(TicketRow, 'ticket')
      .where('ticket.id IN (:...ids)', { ids });
    return rowsOf(query, 'ticket', profileId).getMany();
  }

  /** A page of the profile's tickets, newest first. One statement. */
  async page(profileId: ProfileId, criteria: TicketCriteria, wanted: PageWanted): Promise<Page<TicketRow>> {
    const query = narrowedTickets(this.own(profileId), criteria);
    const { order, beyond } = walkOf(wanted, 'DESC');
    if (wanted.cursor !== null) {
      const [id] = decodeCursor(wanted.cursor, 1, cursorArgument(wanted));
      query.andWhere(`ticket.id ${beyond} :id`, { id });
    }
    const rows = await query
      .orderBy('ticket.id', order)
      .limit(wanted.size + 1)
      .getMany();
    return toPage(rows, wanted, (row) => encodeCursor([row.id]));
  }

  /** How many of the profile's tickets are meant. */
  count(profileId: ProfileId, criteria: TicketCriteria): Promise<number> {
    return ownCount(narrowedTickets(this.own(profileId), criteria), 'ticket', profileId);
  }

  /** Messages of several tickets, oldest first. One statement. */
  messagesOf(profileId: ProfileId, ticketIds: readonly string[]): Promise<TicketMessageRow[]> {
    const query = this.database.read
      .createQueryBuilder(TicketMessageRow, 'message')
      .where('message.ticketId IN (:...ticketIds)', { ticketIds })
      .orderBy('message.id');
    return rowsOf(query, 'message', profileId).getMany();
  }

  /** The own ticket, locked for a change; null when absent or another profile's. */
  lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<TicketRow | null> {
    const query = manager
      .createQueryBuilder(TicketRow, 'ticket')
      .setLock('pessimistic_write')
      .where('ticket.id = :id', { id });
    return rowsOf(query, 'ticket', profileId).getOne();
  }

  insert(manager: EntityManager, ticket: TicketRow): Promise<void> {
    return insertRow(manager, TicketRow, ticket);
  }

  /** How many messages an own ticket has. */
  countMessages(manager: EntityManager, profileId: ProfileId, ticketId: string): Promise<number> {
    const query = manager
      .createQueryBuilder(TicketMessageRow, 'message')
      .where('message.ticketId = :ticketId', { ticketId });
    return rowsOf(query, 'message', profileId).getCount();
  }

  insertMessage(manager: EntityManager, message: TicketMessageRow): Promise<void> {
    return insertRow(manager, TicketMessageRow, message);
  }

  async change(
    manager: EntityManager,
    profileId: ProfileId,
    id: string,
    changes: Partial<Pick<TicketRow, 'status' | 'closedAt'>>,
  ): Promise<void> {
    const { sql, values } = assignments(TicketRow, changes);
    await manager.query(`UPDATE ${tableOf(TicketRow)} SET ${sql} WHERE profile_id = ? AND id = ?`, [
      ...values,
      profileId,
      id,
    ]);
  }

  private own(profileId: ProfileId) {
    return rowsOf(this.database.read.createQueryBuilder(TicketRow, 'ticket'), 'ticket', profileId);
  }
}
