import type { Database } from '@customer-area/shared/database';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { SignInChallengeRow } from './sign-in-challenge.entity';

/** A sign-in whose password was right and that waits for a second factor. */
export interface SignInChallenge {
  readonly hash: string;
  readonly loginId: string;
  readonly profileId: string;
  /** Of the password's hash: with another password the sign-in starts again. */
  readonly passwordStamp: string;
  /** The machine's time. */
  readonly expiresAt: Date;
}

/** Codes that may be tried with one challenge. */
export const TRIES = 5;

export class SignInChallengeStore {
  constructor(private readonly database: Database) {}

  /** Keeps a new one, and forgets those of the login that are over. */
  async insert(
    manager: EntityManager,
    { hash, loginId, profileId, passwordStamp, expiresAt }: SignInChallenge,
    now: Date,
  ): Promise<void> {
    await manager.query(
      'DELETE FROM sign_in_challenge WHERE profile_id = ? AND login_id = ? AND expires_at <= ?',
      [profileId, loginId, now],
    );
    await insertRow(manager, SignInChallengeRow, {
      challengeHash: hash,
      profileId,
      loginId,
      passwordStamp,
      tries: 0,
      expiresAt,
      usedAt: null,
    });
  }

  /** Whose sign-in it is, whatever has become of it. */
  async find(hash: string): Promise<{ username: string; passwordStamp: string } | null> {
    const rows = (await this.database.read.query(
      `SELECT l.username, c.password_stamp AS passwordStamp
         FROM sign_in_challenge c JOIN login l ON l.id = c.login_id WHERE c.challenge_hash = ?`,
      [hash],
    )) as { username: string; passwordStamp: string }[];
    return rows[0] ?? null;
  }

  /** Counts a try before its code is looked at. False when there are none left, or it is used or over. */
  async countTry(manager: EntityManager, hash: string, now: Date): Promise<boolean> {
    const result = (await manager.query(
      `UPDATE sign_in_challenge SET tries = tries + 1
        WHERE challenge_hash = ? AND used_at IS NULL AND expires_at > ? AND tries < ?`,
      [hash, now, TRIES],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** After a try that was right; its row is ours since it was counted. */
  async markUsed(manager: EntityManager, hash: string, at: Date): Promise<void> {
    await manager.query('UPDATE sign_in_challenge SET used_at = ? WHERE challenge_hash = ?', [at, hash]);
  }
}
