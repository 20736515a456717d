import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';

interface Kept {
  readonly table: string;
  /** Which of its rows, and the columns that say what is counted. */
  readonly where: string;
  readonly key: string;
  /** What it should hold for a profile. */
  readonly counted: string;
}

/** Every count that is kept of domains, and how it is counted again. Each is given the profile. */
const KEPT: readonly Kept[] = [
  {
    table: 'domain_count',
    where: 'TRUE',
    key: 'tld, phase',
    // Third levels are counted beneath their domain.
    counted: `SELECT profile_id, tld, phase, COUNT(*) AS n FROM domain
       WHERE profile_id = ? AND parent_id IS NULL AND phase IS NOT NULL GROUP BY profile_id, tld, phase`,
  },
  {
    table: 'domain_group_count',
    where: "kind = 'REGISTRANT'",
    key: 'kind, member, tld, phase',
    // A registrant that was erased is counted no more.
    counted: `SELECT domain.profile_id, 'REGISTRANT' AS kind, registrant.id AS member, tld, phase, COUNT(*) AS n
        FROM domain JOIN registrant ON registrant.id = domain.registrant_id
       WHERE domain.profile_id = ? AND phase IS NOT NULL GROUP BY domain.profile_id, registrant.id, tld, phase`,
  },
  {
    table: 'domain_group_count',
    where: "kind = 'TAG'",
    key: 'kind, member, tld, phase',
    counted: `SELECT tag.profile_id, 'TAG' AS kind, tag.folded AS member, tld, phase, COUNT(*) AS n
        FROM domain_tag tag JOIN domain ON domain.id = tag.domain_id
       WHERE tag.profile_id = ? AND phase IS NOT NULL GROUP BY tag.profile_id, tag.folded, tld, phase`,
  },
  {
    table: 'domain_group_count',
    where: "kind = 'AUTO_RENEW'",
    key: 'kind, member, tld, phase',
    counted: `SELECT profile_id, 'AUTO_RENEW' AS kind, auto_renew AS member, tld, phase, COUNT(*) AS n
        FROM domain WHERE profile_id = ? AND auto_renew = 'ON' AND phase IS NOT NULL GROUP BY profile_id, auto_renew, tld, phase`,
  },
  {
    table: 'profile_tag',
    where: 'TRUE',
    key: 'folded, text',
    // A tag that the profile does not spell any more gets one of the spellings of its domains.
    counted: `SELECT tag.profile_id, tag.folded, COALESCE(MIN(spelled.text), MIN(tag.text)) AS text, COUNT(*) AS n
        FROM domain_tag tag LEFT JOIN profile_tag spelled ON spelled.profile_id = tag.profile_id AND spelled.folded = tag.folded
       WHERE tag.profile_id = ? GROUP BY tag.profile_id, tag.folded`,
  },
];

/** Compares the counts that are kept of domains with the domains themselves. */
export class CountCheckStore {
  /** The next profiles that have domains or counts of some, in the order of their ids. */
  async profilesAfter(manager: EntityManager, after: string, most: number): Promise<ProfileId[]> {
    const next = (table: string) =>
      `(SELECT DISTINCT profile_id AS id FROM ${table} WHERE profile_id > ? ORDER BY profile_id LIMIT ${most})`;
    const rows = await manager.query<{ id: string }[]>(
      `${next('domain')} UNION ${next('domain_count')} ORDER BY id LIMIT ${most}`,
      [after, after],
    );
    return rows.map(({ id }) => trustedProfileId(id));
  }

  /** The tables that do not hold what they should, in one moment: nothing is locked. */
  async wrong(manager: EntityManager, profileId: ProfileId): Promise<string[]> {
    const wrong: string[] = [];
    for (const kept of KEPT)
      if ((await differences(manager, kept, profileId, 'LIMIT 1')).length > 0) wrong.push(kept.table);
    return [...new Set(wrong)];
  }

  /** How many domains of a profile were compared. */
  async size(manager: EntityManager, profileId: ProfileId): Promise<number> {
    const [row] = await manager.query<{ n: string | null }[]>(
      'SELECT SUM(n) AS n FROM domain_count WHERE profile_id = ?',
      [profileId],
    );
    return Number(row?.n ?? 0);
  }

  /**
   * Counts a profile's domains again and adds to each count what it lacks. A domain that is changed meanwhile is seen together
   * with its count or not at all, so what is lacking is the same however far others are; writing the sum itself would lose what
   * they have not committed yet. One of the domains and the counts are locked first, so that two repairs never add the same.
   */
  async repair(manager: EntityManager, profileId: ProfileId): Promise<void> {
    await manager.query('SELECT id FROM domain WHERE profile_id = ? LIMIT 1 FOR UPDATE', [profileId]);
    for (const table of ['domain_count', 'domain_group_count', 'profile_tag'])
      await manager.query(`SELECT n FROM ${table} WHERE profile_id = ? FOR UPDATE`, [profileId]);
    for (const kept of KEPT) {
      const rows = await differences(manager, kept, profileId);
      if (rows.length === 0) continue;
      await manager.query(
        `INSERT INTO ${kept.table} (profile_id, ${kept.key}, n) VALUES ? ON DUPLICATE KEY UPDATE n = n + VALUES(n)`,
        [rows.map(({ difference, ...key }) => [profileId, ...Object.values(key), -Number(difference)])],
      );
    }
    await manager.query('DELETE FROM profile_tag WHERE profile_id = ? AND n <= 0', [profileId]);
  }
}

/** By how much each count of a profile is above what its domains say, in one moment. */
function differences(
  manager: EntityManager,
  { table, where, key, counted }: Kept,
  profileId: ProfileId,
  limit = '',
): Promise<({ readonly difference: string } & Record<string, string>)[]> {
  return manager.query(
    `SELECT ${key}, SUM(n) AS difference FROM (
       SELECT ${key}, n FROM ${table} WHERE profile_id = ? AND ${where}
       UNION ALL SELECT ${key}, -n FROM (${counted}) counted
     ) compared GROUP BY ${key} HAVING difference <> 0 ${limit}`,
    [profileId, profileId],
  );
}
