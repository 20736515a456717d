import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { RecoveryStopRow } from './recovery.entity';

/** The links with which a former address stops a recovery, and those that did. */
export class RecoveryStopStore {
  async insert(manager: EntityManager, stop: Omit<RecoveryStopRow, 'stoppedAt'>): Promise<void> {
    await insertRow(manager, RecoveryStopRow, { ...stop, stoppedAt: null });
  }

  /** The profile whose recovery a link stops, until that has no say any more; null for any other link. */
  async profileToStop(manager: EntityManager, tokenHash: string, now: Date): Promise<string | null> {
    const rows = (await manager.query(
      'SELECT profile_id AS profileId FROM recovery_stop WHERE token_hash = ? AND expires_at > ?',
      [tokenHash, now],
    )) as { profileId: string }[];
    return rows[0]?.profileId ?? null;
  }

  /** False when it was stopped by this link already. */
  async markStopped(manager: EntityManager, tokenHash: string, now: Date): Promise<boolean> {
    const result = (await manager.query(
      'UPDATE recovery_stop SET stopped_at = ? WHERE token_hash = ? AND stopped_at IS NULL',
      [now, tokenHash],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** Whether a former address has stopped recovery, and still has a say. */
  async isStopped(manager: EntityManager, profileId: string, now: Date): Promise<boolean> {
    const rows = (await manager.query(
      'SELECT 1 FROM recovery_stop WHERE profile_id = ? AND stopped_at IS NOT NULL AND expires_at > ? LIMIT 1',
      [profileId, now],
    )) as unknown[];
    return rows.length > 0;
  }
}
