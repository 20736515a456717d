import type { ProfileId } from '@customer-area/shared/isolation';
import { rowsOf } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { SupportRefusalRow } from './support-session.entity';

/** Which profiles let no staff into their area. */
export class SupportRefusalStore {
  async has(manager: EntityManager, profileId: ProfileId): Promise<boolean> {
    return (await rowsOf(manager.createQueryBuilder(SupportRefusalRow, 'r'), 'r', profileId).getCount()) > 0;
  }

  /** False when it was so before. */
  async put(manager: EntityManager, profileId: ProfileId, at: Date): Promise<boolean> {
    const result = (await manager.query(
      'INSERT IGNORE INTO support_refusal (profile_id, refused_at) VALUES (?, ?)',
      [profileId, at],
    )) as { affectedRows: number };
    return result.affectedRows > 0;
  }

  /** False when there was none. */
  async remove(manager: EntityManager, profileId: ProfileId): Promise<boolean> {
    const result = (await manager.query('DELETE FROM support_refusal WHERE profile_id = ?', [profileId])) as {
      affectedRows: number;
    };
    return result.affectedRows > 0;
  }
}
