import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { ProfileChangeRow } from './profile-change.entity';

const CHANGE = selection(ProfileChangeRow, 'c');

export class ProfileChangeStore {
  async insert(manager: EntityManager, change: Omit<ProfileChangeRow, 'committedAt'>): Promise<void> {
    await insertRow(manager, ProfileChangeRow, { ...change, committedAt: null });
  }

  /** Only the own profile's. Locked when it is about to be made, so that one token is used once. */
  async find(
    manager: EntityManager,
    profileId: ProfileId,
    tokenHash: string,
    lock: 'locked' | 'unlocked',
  ): Promise<ProfileChangeRow | null> {
    const rows = await manager.query(
      `SELECT ${CHANGE.list} FROM profile_change c
        WHERE c.token_hash = ? AND c.profile_id = ?${lock === 'locked' ? ' FOR UPDATE' : ''}`,
      [tokenHash, profileId],
    );
    return CHANGE.read(rows)[0] ?? null;
  }

  async markCommitted(manager: EntityManager, id: string, at: Date): Promise<void> {
    await manager.query('UPDATE profile_change SET committed_at = ?, data = NULL WHERE id = ?', [at, id]);
  }

  /** The data of a change that nobody made go; what is left says that it has expired. */
  async forgetData(manager: EntityManager, id: string): Promise<void> {
    await manager.query('UPDATE profile_change SET data = NULL WHERE id = ?', [id]);
  }

  async deleteOlderThan(manager: EntityManager, profileId: ProfileId, before: Date): Promise<void> {
    await manager.query('DELETE FROM profile_change WHERE profile_id = ? AND created_at < ?', [
      profileId,
      before,
    ]);
  }
}
