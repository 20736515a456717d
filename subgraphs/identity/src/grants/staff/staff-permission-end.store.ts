import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import { permissionsIn } from '../../account/logins';
import { knownAmong, type StaffPermission } from './staff-permission';

/** When a permission of a member of staff is over. */
export interface PermissionEnd {
  readonly permission: StaffPermission;
  readonly until: Date;
}

interface StoredEnd {
  readonly loginId: string;
  readonly permission: string;
  readonly until: Date;
}

/** Which permissions of staff are only for a while. Nothing of a customer. */
export class StaffPermissionEndStore {
  constructor(private readonly database: Database) {}

  /** Those of some members of staff, by their logins. One statement. */
  async of(
    loginIds: readonly string[],
    manager: EntityManager = this.database.read,
  ): Promise<ReadonlyMap<string, readonly PermissionEnd[]>> {
    const ends = new Map<string, PermissionEnd[]>();
    if (loginIds.length === 0) return ends;
    const rows = (await manager.query(
      'SELECT login_id AS loginId, permission, until FROM staff_permission_end WHERE login_id IN (?) ORDER BY until, permission',
      [loginIds],
    )) as StoredEnd[];
    for (const { loginId, permission, until } of rows)
      for (const known of knownAmong(permissionsIn(permission)))
        ends.set(loginId, [...(ends.get(loginId) ?? []), { permission: known, until }]);
    return ends;
  }

  /** Of one permission; null for one that does not end. */
  async set(
    manager: EntityManager,
    loginId: string,
    permission: StaffPermission,
    until: Date | null,
  ): Promise<void> {
    await manager.query('DELETE FROM staff_permission_end WHERE login_id = ? AND permission = ?', [
      loginId,
      permission,
    ]);
    if (until === null) return;
    await manager.query('INSERT INTO staff_permission_end (login_id, permission, until) VALUES (?, ?, ?)', [
      loginId,
      permission,
      until,
    ]);
  }

  /** The ends of permissions that a member of staff has no more: given again, they are for good. */
  async keepOnly(
    manager: EntityManager,
    loginId: string,
    permissions: readonly StaffPermission[],
  ): Promise<void> {
    await manager.query('DELETE FROM staff_permission_end WHERE login_id = ? AND permission NOT IN (?)', [
      loginId,
      ['', ...permissions],
    ]);
  }
}
