import type { EntityManager } from 'typeorm';

/** What a device is asked to sign, once. */
export interface PasskeyChallenge {
  readonly id: string;
  /** Of the login that registers a passkey; null while somebody signs in. */
  readonly login: { readonly id: string; readonly profileId: string } | null;
  /** Whose passkey it has to be; null for anybody's. */
  readonly username: string | null;
  /** Base64url. */
  readonly challenge: string;
  /** The machine's time. */
  readonly expiresAt: Date;
}

/** How many that nobody came back for are swept away with each new one. */
const SWEPT = 20;

export class PasskeyChallengeStore {
  async insert(
    manager: EntityManager,
    { id, login, username, challenge, expiresAt }: PasskeyChallenge,
  ): Promise<void> {
    await manager.query(
      `INSERT INTO passkey_challenge (id, profile_id, login_id, username, challenge, expires_at)
       VALUES (?, ?, ?, ?, ?, ?)`,
      [id, login?.profileId ?? null, login?.id ?? null, username, challenge, expiresAt],
    );
  }

  async sweep(manager: EntityManager, now: Date): Promise<void> {
    await manager.query(
      `DELETE FROM passkey_challenge WHERE expires_at <= ? ORDER BY expires_at LIMIT ${SWEPT}`,
      [now],
    );
  }

  /**
   * Takes a challenge away; null when it is not there, too old or meant for something else. It is gone whatever the answer
   * to it is worth. `loginId` is null for a sign-in.
   */
  async take(
    manager: EntityManager,
    id: string,
    loginId: string | null,
    now: Date,
  ): Promise<Pick<PasskeyChallenge, 'challenge' | 'username'> | null> {
    const rows = (await manager.query(
      `SELECT challenge, username FROM passkey_challenge
        WHERE id = ? AND login_id <=> ? AND expires_at > ? FOR UPDATE`,
      [id, loginId, now],
    )) as Pick<PasskeyChallenge, 'challenge' | 'username'>[];
    if (rows[0] === undefined) return null;
    await manager.query('DELETE FROM passkey_challenge WHERE id = ?', [id]);
    return rows[0];
  }
}
