import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LoginStopRow } from './login-stop.entity';

/** Which logins staff has stopped, and how they are let in again. */
export class LoginStopStore {
  constructor(private readonly database: Database) {}

  /** The logins of a profile that staff has stopped. */
  async of(profileId: ProfileId): Promise<ReadonlySet<string>> {
    const rows = (await this.database.read.query(
      'SELECT login_id AS loginId FROM login_stop WHERE profile_id = ?',
      [profileId],
    )) as { loginId: string }[];
    return new Set(rows.map(({ loginId }) => loginId));
  }

  async insert(manager: EntityManager, stop: LoginStopRow): Promise<void> {
    await insertRow(manager, LoginStopRow, stop);
  }

  /** How staff has stopped a login whose row is locked; null when it has not. */
  async find(manager: EntityManager, login: { id: string; profileId: string }): Promise<LoginStopRow | null> {
    return manager.findOneBy(LoginStopRow, { loginId: login.id, profileId: login.profileId });
  }

  /** The login stays disabled whatever staff does. */
  async disableForGood(
    manager: EntityManager,
    login: { id: string; profileId: string },
    at: Date,
  ): Promise<void> {
    await manager.query(
      'UPDATE login_stop SET disabled_for_good_at = ? WHERE login_id = ? AND profile_id = ?',
      [at, login.id, login.profileId],
    );
  }

  /** True when staff had stopped the login, and it can be used again. */
  async end(manager: EntityManager, login: { id: string; profileId: string }): Promise<boolean> {
    const ended = (await manager.query(
      'DELETE FROM login_stop WHERE login_id = ? AND profile_id = ? AND disabled_for_good_at IS NULL',
      [login.id, login.profileId],
    )) as { affectedRows: number };
    if (ended.affectedRows === 0) return false;
    await manager.query('UPDATE login SET disabled_at = NULL WHERE id = ? AND profile_id = ?', [
      login.id,
      login.profileId,
    ]);
    return true;
  }

  /** Wrong passwords and codes are forgotten, wherever they were counted. True when anything was locked by them. */
  async unlock(
    manager: EntityManager,
    login: { id: string; profileId: string },
    now: Date,
  ): Promise<boolean> {
    const key = [login.id, login.profileId];
    const locked = (await manager.query(
      `SELECT 1 FROM login WHERE id = ? AND profile_id = ? AND locked_until > ?
        UNION ALL SELECT 1 FROM known_origin WHERE login_id = ? AND profile_id = ? AND locked_until > ?
        UNION ALL SELECT 1 FROM second_factor WHERE login_id = ? AND profile_id = ? AND locked_until > ?`,
      [...key, now, ...key, now, ...key, now],
    )) as unknown[];
    await manager.query(
      'UPDATE login SET failed_attempts = 0, locked_until = NULL WHERE id = ? AND profile_id = ?',
      key,
    );
    await manager.query(
      'UPDATE known_origin SET failed_attempts = 0, locked_until = NULL WHERE login_id = ? AND profile_id = ?',
      key,
    );
    await manager.query(
      'UPDATE second_factor SET guesses = 0, locked_until = NULL WHERE login_id = ? AND profile_id = ?',
      key,
    );
    return locked.length > 0;
  }
}
