import { insertRow, selection, updateRows } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { AnnouncementRow } from './announcement.entity';

const ANNOUNCEMENT = selection(AnnouncementRow, 'announcement');

/** More than go on at any time: all of them are looked through. */
const MOST_READ = 1_000;

/** What everybody is told. Nothing of a customer. */
export class AnnouncementStore {
  /** Those that have not ended before a moment: incidents that go on first, then what begins last. */
  async since(manager: EntityManager, endedAfter: Date, now: Date): Promise<AnnouncementRow[]> {
    const rows = await manager.query(
      `SELECT ${ANNOUNCEMENT.list} FROM announcement
        WHERE announcement.ends_at IS NULL OR announcement.ends_at > ?
        ORDER BY announcement.kind = 'INCIDENT' AND announcement.starts_at <= ?
                   AND (announcement.ends_at IS NULL OR announcement.ends_at > ?) DESC,
                 announcement.starts_at DESC, announcement.id DESC LIMIT ?`,
      [endedAfter, now, now, MOST_READ],
    );
    return ANNOUNCEMENT.read(rows);
  }

  lock(manager: EntityManager, id: string): Promise<AnnouncementRow | null> {
    return manager
      .createQueryBuilder(AnnouncementRow, 'announcement')
      .setLock('pessimistic_write')
      .where('announcement.id = :id', { id })
      .getOne();
  }

  insert(manager: EntityManager, announcement: AnnouncementRow): Promise<void> {
    return insertRow(manager, AnnouncementRow, announcement);
  }

  async change(
    manager: EntityManager,
    id: string,
    changes: Partial<Pick<AnnouncementRow, 'updates' | 'endsAt'>>,
  ): Promise<void> {
    await updateRows(manager, AnnouncementRow, { id }, changes);
  }
}
