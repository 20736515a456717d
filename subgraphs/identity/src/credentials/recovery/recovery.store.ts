import { addDays } from '@customer-area/shared/clock';
import { type Database, EXACT_COLLATION } from '@customer-area/shared/database';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { MOST_TRIES, MOST_TRIES_A_DAY } from './recovery';
import { RecoveryRequestRow, RecoveryRow } from './recovery.entity';

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
    await insertRow(manager, RecoveryRequestRow, request);
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

  /** The logins of the profiles that have this address, oldest first. Letter for letter: `é` is not `e` in an address. */
  async loginsAt(manager: EntityManager, email: string): Promise<LostLogin[]> {
    return (await manager.query(
      `SELECT ${LOST} FROM profile p JOIN login l ON l.profile_id = p.id
        WHERE p.email = ? AND LOWER(p.email) = ? COLLATE ${EXACT_COLLATION} AND ${RECOVERABLE}
        ORDER BY l.profile_id, l.id LIMIT 500`,
      [email, email],
    )) as LostLogin[];
  }

  /** How many links a login was mailed since then. */
  async countLinks(manager: EntityManager, login: LostLogin, since: Date): Promise<number> {
    const rows = (await manager.query(
      'SELECT COUNT(*) AS n FROM recovery WHERE profile_id = ? AND login_id = ? AND started_at > ?',
      [login.profileId, login.loginId, since],
    )) as { n: string }[];
    return Number(rows[0]?.n ?? 0);
  }

  /** The newest link of a login is the only one. Older ones are kept for a day, to be counted. */
  async begin(
    manager: EntityManager,
    login: LostLogin,
    link: { tokenHash: string; mailedTo: string; startedAt: Date; expiresAt: Date },
  ): Promise<void> {
    const { profileId, loginId } = login;
    await manager.query('DELETE FROM recovery WHERE profile_id = ? AND login_id = ? AND started_at < ?', [
      profileId,
      loginId,
      addDays(link.startedAt, -1),
    ]);
    await this.overtake(manager, { profileId, loginId }, link.startedAt);
    await insertRow(manager, RecoveryRow, {
      ...link,
      profileId,
      loginId,
      tries: 0,
      readyAt: null,
      usedAt: null,
      overtakenAt: null,
    });
  }

  /** What was mailed so far cannot be used any more: for a login that has got a new link or a new password. */
  async overtake(
    manager: EntityManager,
    login: { readonly profileId: string; readonly loginId: string },
    at: Date,
  ): Promise<void> {
    await manager.query(
      `UPDATE recovery SET overtaken_at = ?
        WHERE profile_id = ? AND login_id = ? AND used_at IS NULL AND overtaken_at IS NULL`,
      [at, login.profileId, login.loginId],
    );
  }

  /** The same for all logins of a profile: what recovery asks them has changed. */
  async overtakeAllOf(manager: EntityManager, profileId: string, at: Date): Promise<void> {
    await manager.query(
      'UPDATE recovery SET overtaken_at = ? WHERE profile_id = ? AND used_at IS NULL AND overtaken_at IS NULL',
      [at, profileId],
    );
  }

  /**
   * The recovery behind a link; null when it is used, too old, overtaken, or went to an address that the profile has no
   * longer.
   */
  async live(
    tokenHash: string,
    now: Date,
    manager: EntityManager = this.database.read,
  ): Promise<LiveRecovery | null> {
    const rows = (await manager.query(
      `SELECT ${LOST}, r.expires_at AS expiresAt, r.tries, r.ready_at AS readyAt,
              p.recovery_question AS question, p.recovery_answer_hash AS answerHash
         FROM recovery r JOIN login l ON l.id = r.login_id JOIN profile p ON p.id = r.profile_id
        WHERE r.token_hash = ? AND r.used_at IS NULL AND r.overtaken_at IS NULL AND r.expires_at > ?
          AND r.mailed_to = p.email COLLATE ${EXACT_COLLATION} AND ${RECOVERABLE}
          AND (r.tries < ? OR r.ready_at IS NOT NULL)`,
      [tokenHash, now, MOST_TRIES],
    )) as LiveRecovery[];
    return rows[0] ?? null;
  }

  /** Counts a try before anything is compared; false when there are none left, for this link or for today. */
  async countTry(tokenHash: string, login: LostLogin, now: Date): Promise<boolean> {
    // The tries of a day stand still while the only link that can be used is locked by the first statement.
    return this.database.transact(async (manager) => {
      const counted = (await manager.query(
        `UPDATE recovery SET tries = tries + 1
          WHERE token_hash = ? AND used_at IS NULL AND overtaken_at IS NULL AND expires_at > ? AND tries < ?`,
        [tokenHash, now, MOST_TRIES],
      )) as { affectedRows: number };
      if (counted.affectedRows === 0) return false;
      const today = (await manager.query(
        'SELECT SUM(tries) AS tries FROM recovery WHERE profile_id = ? AND login_id = ? AND started_at > ?',
        [login.profileId, login.loginId, addDays(now, -1)],
      )) as { tries: string | null }[];
      return Number(today[0]?.tries ?? 0) <= MOST_TRIES_A_DAY;
    });
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
      `UPDATE recovery SET used_at = ?
        WHERE token_hash = ? AND used_at IS NULL AND overtaken_at IS NULL AND expires_at > ?`,
      [now, tokenHash, now],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }
}
