import type { Database } from '@customer-area/shared/database';
import { OwnRows, type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import type { LoginViewer } from '@customer-area/shared/viewer';
import type { EntityManager } from 'typeorm';
import type { NewPassword } from '../password';
import { LoginRow } from './login.entity';
import { permissionsIn } from './staff-permissions';
import { ThirdLevelLoginRow } from './third-level-login.entity';

/** What sign-in needs to know about a username. */
export interface Credentials {
  readonly id: string;
  readonly profileId: string;
  readonly role: 'customer' | 'staff';
  readonly permissions: readonly string[];
  readonly passwordHash: string;
  readonly disabledAt: Date | null;
}

/** What of a login its holder is shown. */
export const SHOWN_LOGIN = [
  'id',
  'profileId',
  'username',
  'label',
  'createdAt',
  'disabledAt',
] as const satisfies readonly (keyof LoginRow)[];
export type ShownLogin = Pick<LoginRow, (typeof SHOWN_LOGIN)[number]>;

export class LoginStore {
  private readonly ownRows: OwnRows;

  constructor(private readonly database: Database) {
    this.ownRows = new OwnRows(database);
  }

  /** Those of `ids` that belong to the profile, disabled ones as well. One statement. */
  findVisible(profileId: ProfileId, ids: readonly string[]): Promise<ShownLogin[]> {
    const text = () => {
      const query = this.database.read
        .createQueryBuilder(LoginRow, 'login')
        .select([])
        .where('login.id IN (:...ids)');
      for (const property of SHOWN_LOGIN) query.addSelect(`login.${property}`, property);
      return rowsOf(query, 'login', profileId).getQuery();
    };
    return this.ownRows.read(profileId, 'logins by id', text, { ids });
  }

  /** The login that asks, named by its signed token: staff and who acts for another profile are none of a profile's. */
  findSelf({ loginId }: LoginViewer): Promise<ShownLogin[]> {
    return this.database.read
      .createQueryBuilder(LoginRow, 'login')
      .where('login.id = :loginId AND login.disabledAt IS NULL', { loginId })
      .getMany();
  }

  /** All logins of those of `profileIds` that the profile may see (itself), disabled ones as well. One statement. */
  findOfProfiles(profileId: ProfileId, profileIds: readonly string[]): Promise<LoginRow[]> {
    const query = this.database.read
      .createQueryBuilder(LoginRow, 'login')
      .where('login.profileId IN (:...profileIds)', { profileIds })
      .orderBy('login.id');
    return rowsOf(query, 'login', profileId).getMany();
  }

  find(id: string, manager: EntityManager = this.database.read): Promise<LoginRow | null> {
    return manager.createQueryBuilder(LoginRow, 'login').where('login.id = :id', { id }).getOne();
  }

  /** The logins that can be used, in no particular order. */
  async idsOf(profileId: string, manager: EntityManager): Promise<string[]> {
    const rows = await manager
      .createQueryBuilder(LoginRow, 'login')
      .select('login.id', 'id')
      .where('login.profileId = :profileId AND login.disabledAt IS NULL', { profileId })
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** How many logins a profile has, how many of them can be used, and how many of those see all that the profile has. */
  async countOf(
    profileId: string,
    manager: EntityManager,
  ): Promise<{ all: number; enabled: number; ordinary: number }> {
    const row = await manager
      .createQueryBuilder(LoginRow, 'login')
      .select('COUNT(*)', 'allOfThem')
      .addSelect('COUNT(*) - COUNT(login.disabledAt)', 'enabled')
      .addSelect(
        'COUNT(CASE WHEN login.disabledAt IS NULL AND limited.loginId IS NULL THEN 1 END)',
        'ordinary',
      )
      .leftJoin(ThirdLevelLoginRow, 'limited', 'limited.loginId = login.id')
      .where('login.profileId = :profileId', { profileId })
      .getRawOne<{ allOfThem: string; enabled: string; ordinary: string }>();
    return {
      all: Number(row?.allOfThem ?? 0),
      enabled: Number(row?.enabled ?? 0),
      ordinary: Number(row?.ordinary ?? 0),
    };
  }

  /**
   * Whether this login of the profile can be used and sees all that the profile has. Asked under the profile's lock before it is
   * given anything that outlives its session: it may have been disabled or limited a moment ago.
   */
  async isOrdinary(profileId: ProfileId, id: string, manager: EntityManager): Promise<boolean> {
    const rows = (await manager.query(
      `SELECT id FROM login WHERE id = ? AND profile_id = ? AND disabled_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM third_level_login t WHERE t.login_id = login.id)`,
      [id, profileId],
    )) as unknown[];
    return rows.length === 1;
  }

  /** A login of this profile, locked until the transaction ends. */
  lock(profileId: ProfileId, id: string, manager: EntityManager): Promise<LoginRow | null> {
    const query = manager
      .createQueryBuilder(LoginRow, 'login')
      .setLock('pessimistic_write')
      .where('login.id = :id', { id });
    return rowsOf(query, 'login', profileId).getOne();
  }

  async disable(manager: EntityManager, id: string, at: Date): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(LoginRow)
      .set({ disabledAt: at })
      .where('id = :id AND disabledAt IS NULL', { id })
      .execute();
  }

  async rename(manager: EntityManager, id: string, label: string | null): Promise<void> {
    await manager.createQueryBuilder().update(LoginRow).set({ label }).where('id = :id', { id }).execute();
  }

  /** A new password also opens a lock: the guesses were at the old one. */
  async changePassword(manager: EntityManager, id: string, password: NewPassword): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(LoginRow)
      .set({
        passwordHash: password.hash,
        passwordShort: password.isShort,
        failedAttempts: 0,
        lockedUntil: null,
      })
      .where('id = :id', { id })
      .execute();
  }

  async insert(
    manager: EntityManager,
    login: Pick<LoginRow, 'id' | 'profileId' | 'username' | 'passwordHash' | 'createdAt'>,
  ): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(LoginRow)
      .values({
        ...login,
        label: null,
        passwordShort: false,
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
}
