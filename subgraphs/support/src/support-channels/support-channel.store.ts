import { deleteRows, insertRow, selection, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull, MoreThan, MoreThanOrEqual } from 'typeorm';
import type { FirstAnswer } from './expected-answer';
import { SupportChannelRow, SupportClosingRow } from './support-channel.entity';

const CHANNEL = selection(SupportChannelRow, 'channel');

/** More tickets than these tell nothing else. */
const MOST_ANSWERS = 20_000;

/** How support is reached, and how soon it has answered. Nothing of a customer. */
export class SupportChannelStore {
  async inForce(manager: EntityManager, at: Date): Promise<SupportChannelRow[]> {
    const rows = await manager.query(
      `SELECT ${CHANNEL.list} FROM support_channel channel
        WHERE channel.valid_from <= ? AND (channel.valid_until IS NULL OR channel.valid_until > ?)
        ORDER BY channel.kind, channel.id LIMIT 50`,
      [at, at],
    );
    return CHANNEL.read(rows);
  }

  lockNewest(manager: EntityManager, id: string): Promise<SupportChannelRow | null> {
    return manager
      .createQueryBuilder(SupportChannelRow, 'channel')
      .setLock('pessimistic_write')
      .where('channel.id = :id', { id })
      .orderBy('channel.version', 'DESC')
      .limit(1)
      .getOne();
  }

  insert(manager: EntityManager, channel: SupportChannelRow): Promise<void> {
    return insertRow(manager, SupportChannelRow, channel);
  }

  /** Ends what is in force and what waits for its day. */
  async endAll(manager: EntityManager, id: string, at: Date): Promise<void> {
    const isNotOver = [IsNull(), MoreThan(at)].map((validUntil) => ({ id, validUntil }));
    await updateRows(manager, SupportChannelRow, isNotOver, { validUntil: at });
  }

  async end(
    manager: EntityManager,
    { id, version }: Pick<SupportChannelRow, 'id' | 'version'>,
    at: Date,
  ): Promise<void> {
    await updateRows(manager, SupportChannelRow, { id, version }, { validUntil: at });
  }

  /** The closed days from one on. */
  closings(manager: EntityManager, from: string): Promise<SupportClosingRow[]> {
    return manager.find(SupportClosingRow, {
      where: { day: MoreThanOrEqual(from) },
      order: { day: 'ASC' },
      take: 100,
    });
  }

  async putClosing(manager: EntityManager, closing: SupportClosingRow): Promise<void> {
    await deleteRows(manager, SupportClosingRow, { day: closing.day });
    await insertRow(manager, SupportClosingRow, closing);
  }

  async removeClosing(manager: EntityManager, day: string): Promise<void> {
    await deleteRows(manager, SupportClosingRow, { day });
  }

  /** How long the first answers took to the tickets that were opened since, the newest first. */
  async firstAnswers(manager: EntityManager, since: Date): Promise<FirstAnswer[]> {
    // From its index alone, and back along it: no ticket is read.
    const rows = await manager.query<{ category: string; minutes: string }[]>(
      `SELECT ticket.category, TIMESTAMPDIFF(MINUTE, ticket.created_at, ticket.first_answered_at) AS minutes
         FROM ticket FORCE INDEX (ticket_opened)
        WHERE ticket.created_at >= ? AND ticket.first_answered_at IS NOT NULL
        ORDER BY ticket.created_at DESC LIMIT ?`,
      [since, MOST_ANSWERS],
    );
    return rows.map(({ category, minutes }) => ({ category, minutes: Number(minutes) }));
  }
}
