import type { Locale } from '@customer-area/shared/locale';
import { insertRow, selection, updateRows } from '@customer-area/shared/rows';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { GuideRatingRow, GuideRow } from './guide.entity';

const GUIDE = selection(GuideRow, 'guide');
const IN_FORCE = 'guide.valid_from <= ? AND (guide.valid_until IS NULL OR guide.valid_until > ?)';

export interface WantedGuides {
  readonly topic: string | null;
  /** Words to find, in the language; null for all. */
  readonly text: string | null;
  readonly locale: Locale;
  readonly at: Date;
  readonly most: number;
}

/** Guides, of which nothing is a customer's; and what logins think of them. */
export class GuideStore {
  /** Those in force: the best first when words are looked for, else by topic and title. */
  async inForce(manager: EntityManager, wanted: WantedGuides): Promise<GuideRow[]> {
    const { topic, text, locale, at, most } = wanted;
    const match = `MATCH (guide.title_${locale}, guide.text_${locale}) AGAINST (? IN BOOLEAN MODE)`;
    const ofTopic = topic === null ? '' : ' AND guide.topic = ?';
    const rows = await manager.query(
      `SELECT ${GUIDE.list} FROM guide
        WHERE ${IN_FORCE}${ofTopic}${text === null ? '' : ` AND ${match}`}
        ORDER BY ${text === null ? `guide.topic, guide.title_${locale}` : `${match} DESC`}, guide.id LIMIT ?`,
      [at, at, ...(topic === null ? [] : [topic]), ...(text === null ? [] : [text, text]), most],
    );
    return GUIDE.read(rows);
  }

  async find(manager: EntityManager, id: string, at: Date): Promise<GuideRow | null> {
    const rows = await manager.query(`SELECT ${GUIDE.list} FROM guide WHERE guide.id = ? AND ${IN_FORCE}`, [
      ...[id, at, at],
    ]);
    return GUIDE.read(rows)[0] ?? null;
  }

  /** The newest version, locked, also of one that was withdrawn. */
  lockNewest(manager: EntityManager, id: string): Promise<GuideRow | null> {
    return manager
      .createQueryBuilder(GuideRow, 'guide')
      .setLock('pessimistic_write')
      .where('guide.id = :id', { id })
      .orderBy('guide.version', 'DESC')
      .limit(1)
      .getOne();
  }

  insert(manager: EntityManager, guide: GuideRow): Promise<void> {
    return insertRow(manager, GuideRow, guide);
  }

  /** Ends what is in force and what waits for its day. */
  async endAll(manager: EntityManager, id: string, at: Date): Promise<void> {
    const isNotOver = [IsNull(), MoreThan(at)].map((validUntil) => ({ id, validUntil }));
    await updateRows(manager, GuideRow, isNotOver, { validUntil: at });
  }

  async end(
    manager: EntityManager,
    { id, version }: Pick<GuideRow, 'id' | 'version'>,
    at: Date,
  ): Promise<void> {
    await updateRows(manager, GuideRow, { id, version }, { validUntil: at });
  }

  /** One for each login; a later one takes its place. */
  async rate(manager: EntityManager, rating: GuideRatingRow): Promise<void> {
    const { guideId, loginId, profileId, helpful, ratedAt } = rating;
    await manager.query(
      `INSERT INTO guide_rating (guide_id, login_id, profile_id, helpful, rated_at) VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE helpful = VALUES(helpful), rated_at = VALUES(rated_at)`,
      [guideId, loginId, profileId, helpful, ratedAt],
    );
  }

  async ratingsOf(
    manager: EntityManager,
    id: string,
  ): Promise<{ readonly helpful: number; readonly total: number }> {
    const [row] = await manager.query<{ helpful: string | null; total: string }[]>(
      'SELECT SUM(helpful) AS helpful, COUNT(*) AS total FROM guide_rating WHERE guide_id = ?',
      [id],
    );
    return { helpful: Number(row?.helpful ?? 0), total: Number(row?.total ?? 0) };
  }
}
