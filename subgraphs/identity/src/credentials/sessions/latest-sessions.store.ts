import type { EntityManager } from 'typeorm';
import type { Question } from './second-factor-port';

interface LatestSession {
  readonly userAgent: string;
  readonly ip: string;
  readonly lastUsedAt: Date;
}

/** Sessions that are read where all would be too many. */
const LATEST = 200;
/** Sessions among which what is usual is looked for first. */
const USUAL = 20;

type SessionsOf = { readonly id: string; readonly profileId: string };

interface Use {
  readonly userAgent: string;
  readonly ip: string;
  readonly since: Date;
}

/** The sessions of a login that were used last, along an index: what is usual for it, and what is too much. */
export class LatestSessionStore {
  /** Whether one of the latest sessions of a login was used after `since` with this program and from this address. */
  async isUsual(manager: EntityManager, login: SessionsOf, use: Use): Promise<boolean> {
    const { sql, values } = this.usualQuestion(login, use);
    const rows = (await manager.query(`SELECT ${sql} AS isUsual`, [...values])) as { isUsual: number }[];
    return Number(rows[0]?.isUsual) > 0;
  }

  /** What {@link isUsual} asks, for whoever asks something else in the same statement. */
  usualQuestion(login: SessionsOf, use: Use): Question {
    return {
      sql: `EXISTS (SELECT 1 FROM (
        SELECT user_agent, last_ip FROM session WHERE profile_id = ? AND login_id = ? AND last_used_at > ?
         ORDER BY last_used_at DESC LIMIT ${USUAL}) latest WHERE user_agent = ? AND last_ip = ?)`,
      values: [login.profileId, login.id, use.since, use.userAgent, use.ip],
    };
  }

  /** Of the latest sessions of each login those that are open, without the first `most` of them. */
  async idsBeyond(
    manager: EntityManager,
    logins: readonly SessionsOf[],
    most: number,
    now: Date,
  ): Promise<string[]> {
    const ofOne = `(SELECT id FROM (
         SELECT id, revoked_at, expires_at, last_used_at FROM session WHERE profile_id = ? AND login_id = ?
          ORDER BY last_used_at DESC LIMIT ${LATEST}) latest
        WHERE revoked_at IS NULL AND expires_at > ? ORDER BY last_used_at DESC LIMIT ${LATEST} OFFSET ${most})`;
    const rows = (await manager.query(
      `/* background */ ${logins.map(() => ofOne).join(' UNION ALL ')}`,
      logins.flatMap(({ id, profileId }) => [profileId, id, now]),
    )) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  /** The sessions of a login, last used first, open or not: as many as can tell what is usual for it. */
  async latestOf(manager: EntityManager, login: SessionsOf): Promise<LatestSession[]> {
    return (await manager.query(
      `SELECT user_agent AS userAgent, last_ip AS ip, COALESCE(last_used_at, created_at) AS lastUsedAt
         FROM session WHERE profile_id = ? AND login_id = ? ORDER BY last_used_at DESC LIMIT ${LATEST}`,
      [login.profileId, login.id],
    )) as LatestSession[];
  }
}
