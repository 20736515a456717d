import type { Database } from '@customer-area/shared/database';
import {
  type DataScope,
  ownCount,
  ownerIn,
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
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import { TicketRow } from './ticket.entity';
import type { TicketMover, TicketStatus } from './ticket.transitions';
import { narrowTickets, type TicketCriteria } from './ticket-filter';
import { TicketTransitionRow } from './ticket-history.entity';
import type { TicketWordStore } from './ticket-word.store';

/** Who is limited to some domains sees the tickets about one of those, and no other. */
const IN_REACH = "ticket.aboutKind = 'DOMAIN' AND ticket.aboutId IN (:...allowedDomainIds)";

const within = (manager: EntityManager, dataScope: DataScope): SelectQueryBuilder<TicketRow> =>
  rowsWithin(manager.createQueryBuilder(TicketRow, 'ticket'), 'ticket', dataScope, IN_REACH);

/** The only SQL about tickets; who may reach them is part of every statement. */
export class TicketStore {
  constructor(
    private readonly database: Database,
    private readonly words: TicketWordStore,
  ) {}

  /** Those of `ids` that are within reach. One statement. */
  byIds(dataScope: DataScope, ids: readonly string[]): Promise<TicketRow[]> {
    return within(this.database.read, dataScope).andWhere('ticket.id IN (:...ids)', { ids }).getMany();
  }

  /** A page of the tickets within reach, newest first. One statement; one for each status when several are asked for. */
  async page(dataScope: DataScope, asked: TicketCriteria, wanted: PageWanted): Promise<Page<TicketRow>> {
    const criteria = await this.walkable(dataScope, asked);
    const { statuses, about, words } = criteria;
    // Each status along its own part of the index: together they would be read and sorted whole.
    const parts =
      statuses.length > 1 && about === null && words === null
        ? statuses.map((status) => ({ ...criteria, statuses: [status] }))
        : [criteria];
    const pages = await Promise.all(
      parts.map((part) => {
        const query = within(this.database.read, dataScope);
        const sorted = narrowTickets(query, part);
        // Left to itself the server walks through all statuses where it takes this one for frequent.
        if (part.statuses.length === 1 && about === null && words === null) query.useIndex('ticket_status');
        return newestFirst(query, sorted, wanted).getMany();
      }),
    );
    const { order } = walkOf(wanted, 'DESC');
    const rows = pages.flat().sort((a, b) => (order === 'DESC' ? byAge(b, a) : byAge(a, b)));
    return toPage(rows.slice(0, wanted.size + 1), wanted, (row) =>
      encodeTimeCursor({ at: row.createdAt, id: row.id }),
    );
  }

  /** How many of the tickets within reach are meant. */
  async count(dataScope: DataScope, criteria: TicketCriteria): Promise<number> {
    const query = within(this.database.read, dataScope);
    narrowTickets(query, await this.walkable(dataScope, criteria));
    return ownCount(query, 'ticket', dataScope, IN_REACH);
  }

  private async walkable(dataScope: DataScope, criteria: TicketCriteria): Promise<TicketCriteria> {
    if (criteria.words === null) return criteria;
    return { ...criteria, words: await this.words.rarestFirst(ownerIn(dataScope), criteria.words) };
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

  /** For staff, who serve all profiles: never on behalf of a customer. One statement. */
  byIdsForStaff(ids: readonly string[]): Promise<TicketRow[]> {
    return this.database.read.findBy(TicketRow, { id: In([...ids]) });
  }

  async byIdForStaff(id: string): Promise<TicketRow | null> {
    return (await this.byIdsForStaff([id]))[0] ?? null;
  }

  insert(manager: EntityManager, ticket: TicketRow): Promise<void> {
    return insertRow(manager, TicketRow, ticket);
  }

  /** Writes what can change of a ticket that is locked. */
  async save(manager: EntityManager, ticket: TicketRow): Promise<void> {
    const { id, profileId, status, answeredAt, firstAnsweredAt, closingToldAt } = ticket;
    const { closedAt, ratedAt, messageCount, mergedInto } = ticket;
    const { sql, values } = assignments(TicketRow, {
      status,
      answeredAt,
      firstAnsweredAt,
      closingToldAt,
      closedAt,
      ratedAt,
      messageCount,
      mergedInto,
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

const byAge = (a: TicketRow, b: TicketRow) =>
  a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1);
