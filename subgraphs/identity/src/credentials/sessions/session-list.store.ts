import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { SessionRow } from './session.entity';

/** A login that has more than this many sessions is shown those it used last. */
export const LISTED_SESSIONS = 100;

/** Sessions as their own login reads them. */
export class SessionListStore {
  constructor(private readonly database: Database) {}

  /** The open sessions of a login of this profile, last used first. */
  openOf(profileId: ProfileId, loginId: string, now: Date): Promise<SessionRow[]> {
    const query = this.database.read
      .createQueryBuilder(SessionRow, 'session')
      .where('session.loginId = :loginId AND session.revokedAt IS NULL AND session.expiresAt > :now', {
        loginId,
        now,
      })
      .orderBy('session.lastUsedAt', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .limit(LISTED_SESSIONS);
    return rowsOf(query, 'session', profileId).getMany();
  }

  /** The open sessions of all logins of this profile, last used first. */
  openOfProfile(profileId: ProfileId, now: Date): Promise<SessionRow[]> {
    const query = this.database.read
      .createQueryBuilder(SessionRow, 'session')
      .where('session.revokedAt IS NULL AND session.expiresAt > :now', { now })
      .orderBy('session.lastUsedAt', 'DESC')
      .addOrderBy('session.id', 'DESC')
      .limit(LISTED_SESSIONS);
    return rowsOf(query, 'session', profileId).getMany();
  }

  /** A session of a login of this profile, open or not. */
  find(profileId: ProfileId, loginId: string, id: string): Promise<SessionRow | null> {
    const query = this.database.read
      .createQueryBuilder(SessionRow, 'session')
      .where('session.id = :id AND session.loginId = :loginId', { id, loginId });
    return rowsOf(query, 'session', profileId).getOne();
  }

  /** When each of these logins of the profile was last used, as far as there is a session that tells. One statement. */
  async lastUseOf(profileId: ProfileId, loginIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const query = this.database.read
      .createQueryBuilder(SessionRow, 'session')
      .select('session.loginId', 'loginId')
      .addSelect('MAX(session.lastUsedAt)', 'lastUsedAt')
      .where('session.loginId IN (:...loginIds)', { loginIds })
      .groupBy('session.loginId');
    const rows = await rowsOf(query, 'session', profileId).getRawMany<{
      loginId: string;
      lastUsedAt: Date | null;
    }>();
    return new Map(
      rows.flatMap(({ loginId, lastUsedAt }) => (lastUsedAt === null ? [] : [[loginId, lastUsedAt]])),
    );
  }
}
