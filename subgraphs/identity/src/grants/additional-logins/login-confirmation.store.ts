import type { EntityManager } from 'typeorm';

export interface LoginConfirmationRow {
  readonly profileId: string;
  readonly passwordHash: string | null;
  readonly expiresAt: Date;
  readonly createdLoginId: string | null;
}

export class LoginConfirmationStore {
  async insert(
    manager: EntityManager,
    row: { tokenHash: string; profileId: string; passwordHash: string; createdAt: Date; expiresAt: Date },
  ): Promise<void> {
    await manager.query(
      'INSERT INTO login_confirmation (token_hash, profile_id, password_hash, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [row.tokenHash, row.profileId, row.passwordHash, row.createdAt, row.expiresAt],
    );
  }

  /** Locked, so that two confirmations of one token are one after the other. Only the own profile's. */
  async lock(
    manager: EntityManager,
    tokenHash: string,
    profileId: string,
  ): Promise<LoginConfirmationRow | null> {
    const rows = (await manager.query(
      `SELECT profile_id AS profileId, password_hash AS passwordHash, expires_at AS expiresAt, created_login_id AS createdLoginId
         FROM login_confirmation WHERE token_hash = ? AND profile_id = ? FOR UPDATE`,
      [tokenHash, profileId],
    )) as LoginConfirmationRow[];
    return rows[0] ?? null;
  }

  async markCreated(manager: EntityManager, tokenHash: string, loginId: string): Promise<void> {
    await manager.query(
      'UPDATE login_confirmation SET created_login_id = ?, password_hash = NULL WHERE token_hash = ?',
      [loginId, tokenHash],
    );
  }
}
