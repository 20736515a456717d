import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { SecondFactorResetRow } from './second-factor-reset.entity';

export class SecondFactorResetStore {
  constructor(private readonly database: Database) {}

  async insert(manager: EntityManager, reset: SecondFactorResetRow): Promise<void> {
    await insertRow(manager, SecondFactorResetRow, reset);
  }

  /** Everything that a login proves itself with beside its password goes. */
  async forgetFactors(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
  ): Promise<void> {
    for (const table of ['second_factor', 'recovery_code', 'passkey'])
      await manager.query(`DELETE FROM ${table} WHERE profile_id = ? AND login_id = ?`, [
        login.profileId,
        login.id,
      ]);
  }

  /** Whether the password of a login is long enough beside a second factor only. */
  async hasShortPassword(manager: EntityManager, login: { id: string; profileId: string }): Promise<boolean> {
    const rows = (await manager.query(
      'SELECT 1 FROM login WHERE id = ? AND profile_id = ? AND password_short = 1',
      [login.id, login.profileId],
    )) as unknown[];
    return rows.length > 0;
  }

  /** Until when some acts of a profile are closed after a reset; null when none is. */
  async restrictedUntil(
    profileId: ProfileId,
    now: Date,
    manager: EntityManager = this.database.read,
  ): Promise<Date | null> {
    const rows = (await manager.query(
      'SELECT MAX(restricted_until) AS until FROM second_factor_reset WHERE profile_id = ? AND restricted_until > ?',
      [profileId, now],
    )) as { until: Date | null }[];
    return rows[0]?.until ?? null;
  }
}
