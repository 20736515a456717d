import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';
import type { NewPassword } from '../password';
import { MOST_TRIES } from './recovery';

/** A login that somebody wants back in to. */
export interface LostLogin {
  readonly loginId: string;
  readonly profileId: string;
  readonly username: string;
}

/** A recovery that its link still leads to. */
export interface LiveRecovery extends LostLogin {
  readonly expiresAt: Date;
  readonly tries: number;
  readonly readyAt: Date | null;
  readonly question: string | null;
  readonly answerHash: string | null;
}

const LOST = 'l.id AS loginId, l.profile_id AS profileId, l.username';
/** Members of staff are let back in by other staff. */
const RECOVERABLE = "l.disabled_at IS NULL AND l.role = 'customer'";

export class RecoveryStore {
  constructor(private readonly database: Database) {}

  async insertRequest(
    manager: EntityManager,
    request: { id: string; sealedIdentifier: string; askedAt: Date },
  ): Promise<void> {
    await manager.query('INSERT INTO recovery_request (id, sealed_identifier, asked_at) VALUES (?, ?, ?)', [
      request.id,
      request.sealedIdentifier,
      request.askedAt,
    ]);
  }

  /** Takes the request out of its table: it is looked at once. */
  async takeRequest(manager: EntityManager, id: string): Promise<string | null> {
    const rows = (await manager.query(
      'SELECT sealed_identifier AS sealed FROM recovery_request WHERE id = ? FOR UPDATE',
      [id],
    )) as { sealed: string }[];
    await manager.query('DELETE FROM recovery_request WHERE id = ?', [id]);
    return rows[0]?.sealed ?? null;
  }

  async loginNamed(manager: EntityManager, username: string): Promise<LostLogin[]> {
    return (await manager.query(`SELECT ${LOST} FROM login l WHERE l.username = ? AND ${RECOVERABLE}`, [
      username,
    ])) as LostLogin[];
  }

  /** The logins of the profiles that have this address, oldest first. */
  async loginsAt(manager: EntityManager, email: string, most: number): Promise<LostLogin[]> {
    return (await manager.query(
      `SELECT ${LOST} FROM profile p JOIN login l ON l.profile_id = p.id
        WHERE p.email = ? AND ${RECOVERABLE} ORDER BY l.profile_id, l.id LIMIT ${most}`,
      [email],
    )) as LostLogin[];
  }

  /** The newest link of a login is the only one. */
  async begin(
    manager: EntityManager,
    login: LostLogin,
    link: { tokenHash: string; startedAt: Date; expiresAt: Date },
  ): Promise<void> {
    await manager.query('DELETE FROM recovery WHERE profile_id = ? AND login_id = ?', [
      login.profileId,
      login.loginId,
    ]);
    await manager.query(
      'INSERT INTO recovery (token_hash, profile_id, login_id, started_at, expires_at) VALUES (?, ?, ?, ?, ?)',
      [link.tokenHash, login.profileId, login.loginId, link.startedAt, link.expiresAt],
    );
  }

  /** The recovery behind a link that is not used, too old or overtaken; null for any other. */
  async live(
    tokenHash: string,
    now: Date,
    manager: EntityManager = this.database.read,
  ): Promise<LiveRecovery | null> {
    const rows = (await manager.query(
      `SELECT ${LOST}, r.expires_at AS expiresAt, r.tries, r.ready_at AS readyAt,
              p.recovery_question AS question, p.recovery_answer_hash AS answerHash
         FROM recovery r JOIN login l ON l.id = r.login_id JOIN profile p ON p.id = r.profile_id
        WHERE r.token_hash = ? AND r.used_at IS NULL AND r.expires_at > ? AND ${RECOVERABLE}
          AND (r.tries < ? OR r.ready_at IS NOT NULL)`,
      [tokenHash, now, MOST_TRIES],
    )) as LiveRecovery[];
    return rows[0] ?? null;
  }

  /** Counts a try before anything is compared; false when there are none left. */
  async countTry(tokenHash: string, now: Date): Promise<boolean> {
    const result = (await this.database.read.query(
      `UPDATE recovery SET tries = tries + 1
        WHERE token_hash = ? AND used_at IS NULL AND expires_at > ? AND tries < ?`,
      [tokenHash, now, MOST_TRIES],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  async markReady(tokenHash: string, now: Date): Promise<void> {
    await this.database.read.query(
      'UPDATE recovery SET ready_at = ? WHERE token_hash = ? AND used_at IS NULL',
      [now, tokenHash],
    );
  }

  /** True for the one caller that uses the link. */
  async use(manager: EntityManager, tokenHash: string, now: Date): Promise<boolean> {
    const result = (await manager.query(
      'UPDATE recovery SET used_at = ? WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?',
      [now, tokenHash, now],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** The new password; what was guessed before is forgotten. */
  async setPassword(manager: EntityManager, loginId: string, password: NewPassword): Promise<void> {
    await manager.query(
      'UPDATE login SET password_hash = ?, password_short = ?, failed_attempts = 0, locked_until = NULL WHERE id = ?',
      [password.hash, password.isShort, loginId],
    );
  }
}
