import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { SharedData } from './shared-data';

/** A change that was shown and may be made. */
export interface PreparedChange {
  readonly id: string;
  /** What the profile is to be; null once it was made, or is too old to be made: it is nobody's data any more. */
  readonly data: SharedData | null;
  /** Of everything that was shown. */
  readonly fingerprint: string;
  readonly expiresAt: Date;
  readonly committedAt: Date | null;
}

export class ProfileChangeStore {
  async insert(
    manager: EntityManager,
    change: Omit<PreparedChange, 'committedAt' | 'data'> & {
      tokenHash: string;
      profileId: ProfileId;
      data: SharedData;
      createdAt: Date;
    },
  ): Promise<void> {
    await manager.query(
      'INSERT INTO profile_change (id, token_hash, profile_id, data, fingerprint, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [
        change.id,
        change.tokenHash,
        change.profileId,
        JSON.stringify(change.data),
        change.fingerprint,
        change.createdAt,
        change.expiresAt,
      ],
    );
  }

  /** Only the own profile's. Locked when it is about to be made, so that one token is used once. */
  async find(
    manager: EntityManager,
    profileId: ProfileId,
    tokenHash: string,
    lock: 'locked' | 'unlocked',
  ): Promise<PreparedChange | null> {
    const rows = (await manager.query(
      `SELECT id, data, fingerprint, expires_at AS expiresAt, committed_at AS committedAt
         FROM profile_change WHERE token_hash = ? AND profile_id = ?${lock === 'locked' ? ' FOR UPDATE' : ''}`,
      [tokenHash, profileId],
    )) as (Omit<PreparedChange, 'data'> & { data: string | null })[];
    const row = rows[0];
    if (row === undefined) return null;
    return { ...row, data: row.data === null ? null : (JSON.parse(row.data) as SharedData) };
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
