import { trustedProfileId } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { AccessEndRow } from './access-end.entity';

/** The links that end what works without a password. */
export class AccessEndStore {
  async insert(manager: EntityManager, link: Omit<AccessEndRow, 'usedAt'>): Promise<void> {
    await insertRow(manager, AccessEndRow, { ...link, usedAt: null });
  }

  /** Whose access a link ends, for the one caller that uses it; null for any other link. Its token is what entitles to ask. */
  async take(manager: EntityManager, tokenHash: string, now: Date) {
    const taken = (await manager.query(
      'UPDATE access_end SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?',
      [now, tokenHash, now],
    )) as { affectedRows: number };
    if (taken.affectedRows !== 1) return null;
    const rows = (await manager.query(
      'SELECT profile_id AS profileId, login_id AS loginId FROM access_end WHERE token_hash = ?',
      [tokenHash],
    )) as Pick<AccessEndRow, 'profileId' | 'loginId'>[];
    const [link] = rows;
    return link === undefined ? null : { profileId: trustedProfileId(link.profileId), loginId: link.loginId };
  }
}
