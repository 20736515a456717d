import type { Database } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { PROTECTED_ACTIONS, type ProtectedAction } from './guarded-act';
import { ProtectedActionRow } from './protected-action.entity';

/** Which acts a profile has put under dual approval. */
export class ProtectionStore {
  constructor(private readonly database: Database) {}

  async of(
    profileId: ProfileId,
    manager: EntityManager = this.database.read,
  ): Promise<ReadonlySet<ProtectedAction>> {
    const rows = (await manager.query('SELECT action FROM protected_action WHERE profile_id = ?', [
      profileId,
    ])) as { action: string }[];
    return new Set(PROTECTED_ACTIONS.filter((known) => rows.some(({ action }) => action === known)));
  }

  async add(manager: EntityManager, profileId: ProfileId, action: ProtectedAction, at: Date): Promise<void> {
    await insertRow(manager, ProtectedActionRow, { profileId, action, protectedAt: at });
  }

  async remove(manager: EntityManager, profileId: ProfileId, action: ProtectedAction): Promise<void> {
    await manager.query('DELETE FROM protected_action WHERE profile_id = ? AND action = ?', [
      profileId,
      action,
    ]);
  }

  /** Logins that were prepared while nothing was guarded, and could be made without a second pair of eyes. */
  async forgetPreparedLogins(manager: EntityManager, profileId: ProfileId): Promise<void> {
    await manager.query('DELETE FROM login_confirmation WHERE profile_id = ? AND created_login_id IS NULL', [
      profileId,
    ]);
  }
}
