import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { SupportSessionRow } from './support-session.entity';

export class SupportSessionStore {
  constructor(private readonly database: Database) {}

  async insert(manager: EntityManager, session: SupportSessionRow): Promise<void> {
    await insertRow(manager, SupportSessionRow, session);
  }

  /** The one by which a profile is helped now; the latest, should there be two. */
  runningOf(profileId: ProfileId, now: Date): Promise<SupportSessionRow | null> {
    const query = this.database.read
      .createQueryBuilder(SupportSessionRow, 's')
      .where('s.endedAt IS NULL AND s.endsAt > :now', { now })
      .orderBy('s.startedAt', 'DESC')
      .addOrderBy('s.id', 'DESC')
      .limit(1);
    return rowsOf(query, 's', profileId).getOne();
  }

  /** For whoever works through it, and for our own work. */
  find(manager: EntityManager, id: string): Promise<SupportSessionRow | null> {
    return manager.createQueryBuilder(SupportSessionRow, 's').where('s.id = :id', { id }).getOne();
  }

  /** Locked until the transaction ends. */
  lock(manager: EntityManager, id: string): Promise<SupportSessionRow | null> {
    return manager
      .createQueryBuilder(SupportSessionRow, 's')
      .setLock('pessimistic_write')
      .where('s.id = :id', { id })
      .getOne();
  }

  /** All that a member of staff has open, locked. */
  lockRunningOfStaff(manager: EntityManager, staffLoginId: string): Promise<SupportSessionRow[]> {
    return manager
      .createQueryBuilder(SupportSessionRow, 's')
      .setLock('pessimistic_write')
      .where('s.staffLoginId = :staffLoginId AND s.endedAt IS NULL', { staffLoginId })
      .orderBy('s.id')
      .getMany();
  }

  /** All by which a profile is helped, locked. */
  lockRunningOf(manager: EntityManager, profileId: ProfileId): Promise<SupportSessionRow[]> {
    const query = manager
      .createQueryBuilder(SupportSessionRow, 's')
      .setLock('pessimistic_write')
      .where('s.endedAt IS NULL')
      .orderBy('s.id');
    return rowsOf(query, 's', profileId).getMany();
  }

  async approve(
    manager: EntityManager,
    id: string,
    by: { readonly loginId: string; readonly at: Date },
  ): Promise<void> {
    await manager.query('UPDATE support_session SET approved_at = ?, approved_by = ? WHERE id = ?', [
      by.at,
      by.loginId,
      id,
    ]);
  }

  async end(manager: EntityManager, id: string, at: Date): Promise<void> {
    await manager.query('UPDATE support_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL', [
      at,
      id,
    ]);
  }
}
