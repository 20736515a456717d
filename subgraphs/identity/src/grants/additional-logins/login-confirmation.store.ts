import type { ProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LoginConfirmationRow } from './login-confirmation.entity';

export const EXPIRE_LOGIN_CONFIRMATION = defineJob({ name: 'login-confirmation.expire' });

const CONFIRMATION = selection(LoginConfirmationRow, 'c');

export class LoginConfirmationStore {
  async insert(
    manager: EntityManager,
    row: Omit<LoginConfirmationRow, 'createdLoginId' | 'username'> & { readonly username: string },
  ): Promise<void> {
    await insertRow(manager, LoginConfirmationRow, { ...row, createdLoginId: null });
    await enqueueJob(manager, {
      kind: EXPIRE_LOGIN_CONFIRMATION,
      subjectId: row.username,
      dueAt: row.expiresAt,
    });
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

  /** Takes password and username from the confirmation that holds them. False when the username belongs to a login by now. */
  async expire(manager: EntityManager, username: string): Promise<boolean> {
    await manager.query(
      'UPDATE login_confirmation SET password_hash = NULL, username = NULL WHERE username = ? AND created_login_id IS NULL',
      [username],
    );
    const logins = (await manager.query('SELECT 1 FROM login WHERE username = ?', [username])) as unknown[];
    return logins.length === 0;
  }
}
