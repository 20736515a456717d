import type { EntityManager } from 'typeorm';
import { permissionsIn } from '../../account/logins';
import type { StaffUse } from './dormancy';

interface StoredUse {
  readonly id: string;
  readonly permissions: string;
  readonly activatedAt: Date | null;
  readonly lastUsedAt: Date;
  readonly toldAt: Date | null;
}

/** When logins of staff were last used. Nothing of a customer. */
export class StaffDormancyStore {
  /** Of everybody who can sign in. */
  async uses(manager: EntityManager): Promise<StaffUse[]> {
    const rows = (await manager.query(
      `SELECT m.login_id AS id, l.permissions, m.activated_at AS activatedAt, m.dormancy_told_at AS toldAt,
              GREATEST(m.created_at, COALESCE(m.activated_at, m.created_at), COALESCE(
                (SELECT MAX(COALESCE(s.last_used_at, s.created_at)) FROM session s
                  WHERE s.profile_id = '' AND s.login_id = m.login_id), m.created_at)) AS lastUsedAt
         FROM staff_member m JOIN login l ON l.id = m.login_id
        WHERE l.disabled_at IS NULL`,
    )) as StoredUse[];
    return rows.map(({ permissions, activatedAt, ...use }) => ({
      ...use,
      permissions: permissionsIn(permissions),
      isActivated: activatedAt !== null,
    }));
  }

  async noteTold(manager: EntityManager, id: string, at: Date): Promise<void> {
    await manager.query('UPDATE staff_member SET dormancy_told_at = ? WHERE login_id = ?', [at, id]);
  }
}
