import type { Database } from '@customer-area/shared/database';
import {
  type DataScope,
  ownCount,
  type ProfileId,
  rowsOf,
  rowsWithin,
} from '@customer-area/shared/isolation';
import {
  encodeTimeCursor,
  newestFirst,
  type Page,
  type PageWanted,
  toPage,
  walkOf,
} from '@customer-area/shared/pagination';
import { assignments, insertRow, tableOf } from '@customer-area/shared/rows';
import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { TicketRow } from './ticket.entity';
import type { TicketMover, TicketStatus } from './ticket.transitions';
import { narrowedTickets, type TicketCriteria } from './ticket-filter';
import { TicketTransitionRow } from './ticket-history.entity';

/** Who is limited to some domains sees the tickets about one of those, and no other. */
const IN_REACH = "ticket.aboutKind = 'DOMAIN' AND ticket.aboutId IN (:...allowedDomainIds)";

const within = (manager: EntityManager, dataScope: DataScope): SelectQueryBuilder<TicketRow> =>
  rowsWithin(manager.createQueryBuilder(TicketRow, 'ticket'), 'ticket', dataScope, IN_REACH);

/** The only SQL about tickets; who may reach them is part of every statement. */
export class TicketStore {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that are within reach. One statement. */
  byIds(dataScope: DataScope, ids: readonly string[]): Promise<TicketRow[]> {
    return within(this.database.read, dataScope).andWhere('ticket.id IN (:...ids)', { ids }).getMany();
  }

  /** A page of the tickets within reach, newest first. One statement; one for each status when several are asked for. */
  async page(dataScope: DataScope, criteria: TicketCriteria, wanted: PageWanted): Promise<Page<TicketRow>> {
    // Each status along its own part of the index: together they would be read and sorted whole.
    const parts =
      criteria.statuses.length < 2
        ? [criteria]
        : criteria.statuses.map((status) => ({ ...criteria, statuses: [status] }));
    const pages = await Promise.all(
      parts.map((part) =>
        newestFirst(narrowedTickets(within(this.database.read, dataScope), part), BY_TIME, wanted).getMany(),
      ),
    );
    const { order } = walkOf(wanted, 'DESC');
    const rows = pages.flat().sort((a, b) => (order === 'DESC' ? byAge(b, a) : byAge(a, b)));
    return toPage(rows.slice(0, wanted.size + 1), wanted, (row) =>
      encodeTimeCursor({ at: row.createdAt, id: row.id }),
    );
  }

  /** How many of the tickets within reach are meant. */
  count(dataScope: DataScope, criteria: TicketCriteria): Promise<number> {
    return ownCount(
      narrowedTickets(within(this.database.read, dataScope), criteria),
      'ticket',
      dataScope,
      IN_REACH,
    );
  }

  /** A ticket within reach, locked for a change; null when absent or beyond. */
  lock(manager: EntityManager, dataScope: DataScope, id: string): Promise<TicketRow | null> {
    return within(manager, dataScope)
      .setLock('pessimistic_write')
      .andWhere('ticket.id = :id', { id })
      .getOne();
  }

  /** The same for work that nobody asked for, which knows a ticket by its id only. */
  lockForJob(manager: EntityManager, id: string): Promise<TicketRow | null> {
    return manager
      .createQueryBuilder(TicketRow, 'ticket')
      .setLock('pessimistic_write')
      .where('ticket.id = :id', { id })
      .getOne();
  }

  insert(manager: EntityManager, ticket: TicketRow): Promise<void> {
    return insertRow(manager, TicketRow, ticket);
  }

  /** Writes what can change of a ticket that is locked. */
  async save(manager: EntityManager, ticket: TicketRow): Promise<void> {
    const { id, profileId, status, answeredAt, closingToldAt, closedAt, ratedAt, messageCount } = ticket;
    const { sql, values } = assignments(TicketRow, {
      status,
      answeredAt,
      closingToldAt,
      closedAt,
      ratedAt,
      messageCount,
    });
    await manager.query(`UPDATE ${tableOf(TicketRow)} SET ${sql} WHERE profile_id = ? AND id = ?`, [
      ...values,
      profileId,
      id,
    ]);
  }

  /** Remembers how a ticket came to the status that it has now. */
  async insertStep(
    manager: EntityManager,
    ticket: TicketRow,
    step: { readonly from: TicketStatus | null; readonly by: TicketMover; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO ${tableOf(TicketTransitionRow)} (profile_id, ticket_id, from_status, to_status, moved_by, at) VALUES (?, ?, ?, ?, ?, ?)`,
      [ticket.profileId, ticket.id, step.from, ticket.status, step.by, step.at],
    );
  }

  /** Every status that a ticket came to, in order. */
  stepsOf(profileId: ProfileId, ticketId: string): Promise<TicketTransitionRow[]> {
    const query = this.database.read
      .createQueryBuilder(TicketTransitionRow, 'step')
      .where('step.ticketId = :ticketId', { ticketId })
      .orderBy('step.id');
    return rowsOf(query, 'step', profileId).getMany();
  }
}

const BY_TIME = { time: 'ticket.createdAt', id: 'ticket.id' };

const byAge = (a: TicketRow, b: TicketRow) =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
