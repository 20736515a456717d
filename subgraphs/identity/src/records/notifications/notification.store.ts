import type { LetterTopic } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText } from '@customer-area/shared/errors';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import {
  cursorArgument,
  decodeCursor,
  encodeCursor,
  type Page,
  type PageWanted,
  toPage,
  walkOf,
} from '@customer-area/shared/pagination';
import { insertAllOnce, insertRow } from '@customer-area/shared/rows';
import { type EntityManager, In } from 'typeorm';
import { NotificationMarkRow, NotificationReadRow, NotificationRow } from './notification.entity';

/** Whose news, and who reads it: each login by itself. */
export interface Reader {
  readonly profileId: ProfileId;
  readonly loginId: string;
}

export interface NotificationCriteria {
  readonly topic: LetterTopic | null;
  readonly unreadOnly: boolean;
}

/** What a login has read of some notifications. */
export type IsRead = (notificationId: string) => boolean;

const NOT_READ = `NOT EXISTS (SELECT 1 FROM notification_read reading
  WHERE reading.profile_id = note.profile_id AND reading.login_id = :loginId AND reading.notification_id = note.id)`;

/** The only SQL about notifications; every list walks an index that begins with the profile. */
export class NotificationStore {
  constructor(private readonly database: Database) {}

  insert(manager: EntityManager, row: NotificationRow): Promise<void> {
    return insertRow(manager, NotificationRow, row, { background: true });
  }

  /** A page of a profile's notifications, newest first. Two statements when only unread ones are meant. */
  async page(
    reader: Reader,
    criteria: NotificationCriteria,
    wanted: PageWanted,
  ): Promise<Page<NotificationRow>> {
    const { order, beyond } = walkOf(wanted, 'DESC');
    const query = await this.matching(reader, criteria);
    query.useIndex(criteria.topic === null ? 'notification_profile' : 'notification_topic');
    if (wanted.cursor !== null) {
      const [id] = decodeCursor(wanted.cursor, 1, cursorArgument(wanted));
      if (id === null || id === undefined) throw badInput(cursorArgument(wanted), faultText('input.cursor'));
      query.andWhere(`note.id ${beyond} :id`, { id });
    }
    const rows = await query
      .orderBy('note.id', order)
      .limit(wanted.size + 1)
      .getMany();
    return toPage(rows, wanted, ({ id }) => encodeCursor([id]));
  }

  /** How many there are, counted no further than `most`. */
  async count(reader: Reader, criteria: NotificationCriteria, most: number): Promise<number> {
    const query = await this.matching(reader, criteria);
    const some = query.select('note.id', 'id').limit(most);
    const [row] = await this.database.read
      .createQueryBuilder()
      .select('COUNT(*)', 'n')
      .from(`(${some.getQuery()})`, 'some')
      .setParameters(some.getParameters())
      .getRawMany<{ n: string }>();
    return Number(row?.n ?? 0);
  }

  /** Which of these a login has read. Two statements. */
  async readOf({ profileId, loginId }: Reader, ids: readonly string[]): Promise<IsRead> {
    const upTo = await this.markOf({ profileId, loginId });
    const rows =
      ids.length === 0
        ? []
        : await this.database.read.findBy(NotificationReadRow, {
            profileId,
            loginId,
            notificationId: In([...ids]),
          });
    const read = new Set(rows.map(({ notificationId }) => notificationId));
    return (id) => id <= upTo || read.has(id);
  }

  /** Those of `ids` that are the profile's. */
  async own(manager: EntityManager, profileId: ProfileId, ids: readonly string[]): Promise<string[]> {
    const rows = await manager.find(NotificationRow, {
      select: { id: true },
      where: { profileId, id: In([...ids]) },
    });
    return rows.map(({ id }) => id);
  }

  async markRead(manager: EntityManager, reader: Reader, ids: readonly string[]): Promise<void> {
    const rows = ids.map((notificationId) => ({ ...reader, notificationId }));
    await insertAllOnce(manager, NotificationReadRow, rows);
  }

  /** One and all before it; a mark never goes back. */
  async markUpTo(manager: EntityManager, { profileId, loginId }: Reader, upTo: string): Promise<void> {
    await manager.query(
      `INSERT INTO notification_mark (profile_id, login_id, up_to) VALUES (?, ?, ?)
         ON DUPLICATE KEY UPDATE up_to = GREATEST(up_to, VALUES(up_to))`,
      [profileId, loginId, upTo],
    );
    await manager.query(
      'DELETE FROM notification_read WHERE profile_id = ? AND login_id = ? AND notification_id <= ?',
      [profileId, loginId, upTo],
    );
  }

  /** Deletes at most `limit` that were made before; answers how many. */
  async forgetBefore(manager: EntityManager, before: Date, limit: number): Promise<number> {
    const old = await manager.query<{ id: string }[]>(
      '/* background */ SELECT id FROM notification WHERE created_at < ? ORDER BY created_at LIMIT ?',
      [before, limit],
    );
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    await manager.query('/* background */ DELETE FROM notification_read WHERE notification_id IN (?)', [ids]);
    await manager.query('/* background */ DELETE FROM notification WHERE id IN (?)', [ids]);
    return ids.length;
  }

  private async markOf({ profileId, loginId }: Reader): Promise<string> {
    return (await this.database.read.findOneBy(NotificationMarkRow, { profileId, loginId }))?.upTo ?? '';
  }

  private async matching(reader: Reader, { topic, unreadOnly }: NotificationCriteria) {
    const query = this.database.read.createQueryBuilder(NotificationRow, 'note').where('1 = 1');
    if (topic !== null) query.andWhere('note.topic = :topic', { topic });
    if (unreadOnly)
      query
        .andWhere('note.id > :upTo', { upTo: await this.markOf(reader) })
        .andWhere(NOT_READ, { loginId: reader.loginId });
    return rowsOf(query, 'note', reader.profileId);
  }
}
