import type { ProfileId } from '@customer-area/shared/isolation';
import { deleteRows, insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { ProfileLimitRow } from './profile-limit.entity';

const LIMIT = selection(ProfileLimitRow, 'one');

/** What profiles want to spend at most; the profile is part of every statement. */
export class ProfileLimitStore {
  /** In cents; null for no limit. */
  async find(manager: EntityManager, profileId: ProfileId): Promise<number | null> {
    const raw = await manager.query(
      `SELECT ${LIMIT.list} FROM ${tableOf(ProfileLimitRow)} one WHERE profile_id = ?`,
      [profileId],
    );
    return LIMIT.read(raw)[0]?.limitCents ?? null;
  }

  /** The same, locked until the transaction ends. */
  async lock(manager: EntityManager, profileId: ProfileId): Promise<number | null> {
    const raw = await manager.query(
      `SELECT ${LIMIT.list} FROM ${tableOf(ProfileLimitRow)} one WHERE profile_id = ? FOR UPDATE`,
      [profileId],
    );
    return LIMIT.read(raw)[0]?.limitCents ?? null;
  }

  /** Sets the limit in place of any other; null takes it away. A new one may be warned of in the same month. */
  async set(
    manager: EntityManager,
    profileId: ProfileId,
    limitCents: number | null,
    setAt: Date,
  ): Promise<void> {
    await deleteRows(manager, ProfileLimitRow, { profileId });
    if (limitCents !== null)
      await insertRow(manager, ProfileLimitRow, { profileId, limitCents, setAt, warnedMonth: null });
  }

  /** Remembers that its holder is told in this month; false when it was. */
  async warnOnce(manager: EntityManager, profileId: ProfileId, month: string): Promise<boolean> {
    const told = (await manager.query(
      'UPDATE profile_spending_limit SET warned_month = ? WHERE profile_id = ? AND (warned_month IS NULL OR warned_month <> ?)',
      [month, profileId, month],
    )) as { affectedRows: number };
    return told.affectedRows === 1;
  }
}
