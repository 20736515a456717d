import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LoginConfirmationRow } from './login-confirmation.entity';

const CONFIRMATION = selection(LoginConfirmationRow, 'c');

export class LoginConfirmationStore {
  insert(manager: EntityManager, row: Omit<LoginConfirmationRow, 'createdLoginId'>): Promise<void> {
    return insertRow(manager, LoginConfirmationRow, { ...row, createdLoginId: null });
  }

  /** Locked, so that two confirmations of one token are one after the other. Only the own profile's. */
  async lock(
    manager: EntityManager,
    profileId: ProfileId,
    tokenHash: string,
  ): Promise<LoginConfirmationRow | null> {
    const rows = await manager.query(
      `SELECT ${CONFIRMATION.list} FROM login_confirmation c WHERE c.token_hash = ? AND c.profile_id = ? FOR UPDATE`,
      [tokenHash, profileId],
    );
    return CONFIRMATION.read(rows)[0] ?? null;
  }

  async markCreated(manager: EntityManager, tokenHash: string, loginId: string): Promise<void> {
    await manager.query(
      'UPDATE login_confirmation SET created_login_id = ?, password_hash = NULL WHERE token_hash = ?',
      [loginId, tokenHash],
    );
  }
}
