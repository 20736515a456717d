import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  toPage,
} from '@customer-area/shared/pagination';
import type { EntityManager } from 'typeorm';
import type { TicketState } from './ticket';
import { TicketEntity, TicketMessageEntity } from './ticket.entity';

export class TicketStore {
  constructor(private readonly database: Database) {}

  /** Those of `ids` that belong to the profile. One statement. */
  findVisible(profileId: ProfileId, ids: readonly string[]): Promise<TicketEntity[]> {
    const query = this.database.read
      .createQueryBuilder(TicketEntity, 'ticket')
      .where('ticket.id IN (:...ids)', { ids });
    return rowsOf(query, 'ticket', profileId).getMany();
  }

  /** The profile's tickets, newest first. */
  async page(profileId: ProfileId, args: PageArgs): Promise<Page<TicketEntity>> {
    const query = this.database.read.createQueryBuilder(TicketEntity, 'ticket').where('1 = 1');
    if (args.after != null) {
      const [afterId] = decodeCursor(args.after, 1);
      query.andWhere('ticket.id < :afterId', { afterId });
    }
    const rows = await rowsOf(query, 'ticket', profileId)
      .orderBy('ticket.id', 'DESC')
      .limit(args.first + 1)
      .getMany();
    return toPage(rows, args, (row) => encodeCursor([row.id]));
  }

  /** Messages of several tickets, oldest first. One statement. */
  messagesOf(profileId: ProfileId, ticketIds: readonly string[]): Promise<TicketMessageEntity[]> {
    const query = this.database.read
      .createQueryBuilder(TicketMessageEntity, 'message')
      .where('message.ticketId IN (:...ticketIds)', { ticketIds })
      .orderBy('message.id');
    return rowsOf(query, 'message', profileId).getMany();
  }

  /** The own ticket, locked for a change; null when absent or another profile's. */
  lock(manager: EntityManager, profileId: ProfileId, id: string): Promise<TicketEntity | null> {
    const query = manager
      .createQueryBuilder(TicketEntity, 'ticket')
      .setLock('pessimistic_write')
      .where('ticket.id = :id', { id });
    return rowsOf(query, 'ticket', profileId).getOne();
  }

  async insert(manager: EntityManager, ticket: TicketEntity): Promise<void> {
    await manager.createQueryBuilder().insert().into(TicketEntity).values(ticket).execute();
  }

  async insertMessage(manager: EntityManager, message: TicketMessageEntity): Promise<void> {
    await manager.createQueryBuilder().insert().into(TicketMessageEntity).values(message).execute();
  }

  async setState(
    manager: EntityManager,
    id: string,
    state: TicketState,
    closedAt: Date | null,
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(TicketEntity)
      .set({ state, closedAt })
      .where('id = :id', { id })
      .execute();
  }
}
