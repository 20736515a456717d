import type { Database } from '@customer-area/shared/database';
import { OwnRows, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { LoginEntity } from './login.entity';

/** What sign-in needs to know about a username. */
export interface Credentials {
  readonly id: string;
  readonly profileId: string;
  readonly role: 'customer' | 'staff';
  readonly permissions: readonly string[];
  readonly passwordHash: string;
  readonly disabledAt: Date | null;
}

/** Wrong guesses before a login is locked, and for how long. */
export const GUESSES = 5;
const LOCK_MS = 15 * 60_000;

/** What of a login its holder is shown. */
const SHOWN = ['id', 'profileId', 'username', 'createdAt'] as const satisfies readonly (keyof LoginEntity)[];
export type ShownLogin = Pick<LoginEntity, (typeof SHOWN)[number]>;

export class LoginStore {
  private readonly ownRows: OwnRows;

  constructor(private readonly database: Database) {
    this.ownRows = new OwnRows(database);
  }

  /** Those of `ids` that belong to the profile. One statement. */
  findVisible(profileId: ProfileId, ids: readonly string[]): Promise<ShownLogin[]> {
    const text = () => {
      const query = this.database.read
        .createQueryBuilder(LoginEntity, 'login')
        .select([])
        .where('login.id IN (:...ids) AND login.disabledAt IS NULL');
      for (const property of SHOWN) query.addSelect(`login.${property}`, property);
      return rowsOf(query, 'login', profileId).getQuery();
    };
    return this.ownRows.read(profileId, 'logins by id', text, { ids });
  }

  /** All logins of those of `profileIds` that the profile may see (itself). One statement. */
  findOfProfiles(profileId: ProfileId, profileIds: readonly string[]): Promise<LoginEntity[]> {
    const query = this.database.read
      .createQueryBuilder(LoginEntity, 'login')
      .where('login.profileId IN (:...profileIds) AND login.disabledAt IS NULL', { profileIds })
      .orderBy('login.id');
    return rowsOf(query, 'login', profileId).getMany();
  }

  find(id: string, manager: EntityManager = this.database.read): Promise<LoginEntity | null> {
    return manager.createQueryBuilder(LoginEntity, 'login').where('login.id = :id', { id }).getOne();
  }

  countOf(profileId: string, manager: EntityManager): Promise<number> {
    return manager
      .createQueryBuilder(LoginEntity, 'login')
      .where('login.profileId = :profileId', { profileId })
      .getCount();
  }

  async insert(
    manager: EntityManager,
    login: Pick<LoginEntity, 'id' | 'profileId' | 'username' | 'passwordHash' | 'createdAt'>,
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(LoginEntity)
      .values({
        ...login,
        role: 'customer',
        permissions: '',
        disabledAt: null,
        failedAttempts: 0,
        lockedUntil: null,
      })
      .execute();
  }

  async credentialsOf(username: string): Promise<Credentials | null> {
    const rows = (await this.database.read.query(
      `SELECT id, profile_id AS profileId, role, permissions, password_hash AS passwordHash, disabled_at AS disabledAt
         FROM login WHERE username = ?`,
      [username],
    )) as (Omit<Credentials, 'permissions'> & { permissions: string })[];
    const row = rows[0];
    return row === undefined ? null : { ...row, permissions: permissionsIn(row.permissions) };
  }

  /**
   * Counts a guess whatever the password turns out to be, so that guesses made at the same time cannot outrun the
   * counter. False when the login is locked. Times are the machine's.
   */
  async countGuess(loginId: string, now: Date): Promise<boolean> {
    // Assignments run left to right: the lock is decided on the counter that already holds this guess.
    const result = (await this.database.read.query(
      `UPDATE login
          SET failed_attempts = CASE WHEN locked_until IS NOT NULL THEN 1 ELSE failed_attempts + 1 END,
              locked_until = CASE WHEN failed_attempts >= ? THEN ? ELSE NULL END
        WHERE id = ? AND (locked_until IS NULL OR locked_until <= ?)`,
      [GUESSES, new Date(now.getTime() + LOCK_MS), loginId, now],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** A right password clears the counter. */
  async forgetGuesses(loginId: string): Promise<void> {
    await this.database.read.query('UPDATE login SET failed_attempts = 0, locked_until = NULL WHERE id = ?', [
      loginId,
    ]);
  }
}

/** The permissions of a member of staff as they are stored: names with spaces between. */
export function permissionsIn(stored: string): readonly string[] {
  return stored === '' ? [] : stored.split(' ');
}
