import type { EntityManager } from 'typeorm';

export interface EmailConfirmation {
  readonly profileId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

/** The links that confirm an address; of each only a hash is stored. */
export class EmailConfirmationStore {
  async insert(
    manager: EntityManager,
    confirmation: EmailConfirmation & { tokenHash: string; createdAt: Date },
  ): Promise<void> {
    await manager.query(
      'INSERT INTO email_confirmation (token_hash, profile_id, email, created_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [
        confirmation.tokenHash,
        confirmation.profileId,
        confirmation.email,
        confirmation.createdAt,
        confirmation.expiresAt,
      ],
    );
  }

  /** Locked until the transaction ends. */
  async lock(manager: EntityManager, tokenHash: string): Promise<EmailConfirmation | null> {
    const rows = (await manager.query(
      'SELECT profile_id AS profileId, email, expires_at AS expiresAt FROM email_confirmation WHERE token_hash = ? FOR UPDATE',
      [tokenHash],
    )) as EmailConfirmation[];
    return rows[0] ?? null;
  }

  async markUsed(manager: EntityManager, tokenHash: string, at: Date): Promise<void> {
    await manager.query(
      'UPDATE email_confirmation SET used_at = ? WHERE token_hash = ? AND used_at IS NULL',
      [at, tokenHash],
    );
  }

  /** How many links were sent to this profile since `since`. */
  async countSince(manager: EntityManager, profileId: string, since: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COUNT(*) AS n FROM email_confirmation WHERE profile_id = ? AND created_at > ?',
      [profileId, since],
    )) as { n: string }[];
    return Number(rows[0]?.n ?? 0);
  }
}
