import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { rowsOf } from '@customer-area/shared/isolation';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type PageWanted,
  walkOf,
} from '@customer-area/shared/pagination';
import { insertRow, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, MoreThan } from 'typeorm';
import { TicketMessageRow } from './ticket.entity';

/** Messages of tickets that the viewer was shown already: which ones exist for it, the tickets decide. */
export class TicketMessageStore {
  constructor(private readonly database: Database) {}

  insert(manager: EntityManager, message: TicketMessageRow): Promise<void> {
    return insertRow(manager, TicketMessageRow, message);
  }

  /** What was written in a ticket. */
  async textsOf(manager: EntityManager, profileId: ProfileId, ticketId: string): Promise<string[]> {
    const rows = await manager.find(TicketMessageRow, {
      select: { text: true },
      where: { profileId, ticketId },
    });
    return rows.map(({ text }) => text);
  }

  /** How many messages of a ticket have come by mail since then. */
  countMailsSince(
    manager: EntityManager,
    profileId: ProfileId,
    ticketId: string,
    since: Date,
  ): Promise<number> {
    const where = { profileId, ticketId, via: 'MAIL' as const, createdAt: MoreThan(since) };
    return manager.countBy(TicketMessageRow, where);
  }

  /** Makes the messages of one ticket those of another one of the profile; how many there were. */
  moveAll(
    manager: EntityManager,
    profileId: ProfileId,
    fromTicketId: string,
    toTicketId: string,
  ): Promise<number> {
    return updateRows(
      manager,
      TicketMessageRow,
      { profileId, ticketId: fromTicketId },
      { ticketId: toTicketId },
    );
  }

  /**
   * The same page of the messages of each of these tickets, oldest first and one more than asked for, in the direction of the
   * page. One statement: they are ranked inside their ticket along the key, then the few that stay are read.
   */
  async pages(
    profileId: ProfileId,
    ticketIds: readonly string[],
    wanted: PageWanted,
  ): Promise<TicketMessageRow[]> {
    const { order, beyond } = walkOf(wanted, 'ASC');
    const ranked = rowsOf(
      this.database.read.createQueryBuilder(TicketMessageRow, 'one').select('one.id', 'id'),
      'one',
      profileId,
    )
      .addSelect(`ROW_NUMBER() OVER (PARTITION BY one.ticket_id ORDER BY one.id ${order})`, 'place')
      .andWhere('one.ticketId IN (:...ticketIds)', { ticketIds });
    if (wanted.cursor !== null) {
      const [from] = decodeCursor(wanted.cursor, 1, cursorArgument(wanted));
      ranked.andWhere(`one.id ${beyond} :from`, { from });
    }
    return this.database.read
      .createQueryBuilder(TicketMessageRow, 'message')
      .innerJoin(`(${ranked.getQuery()})`, 'ranked', 'ranked.id = message.id')
      .setParameters(ranked.getParameters())
      .where('ranked.place <= :most', { most: wanted.size + 1 })
      .orderBy('message.id', order)
      .getMany();
  }
}

export const cursorOfMessage = ({ id }: TicketMessageRow) => encodeCursor([id]);
