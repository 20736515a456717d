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
  /** From when on it can be used, on the business clock; null for at once. */
  readonly usableFrom: Date | null;
  /** The address that the link went to. */
  readonly mailedTo: string;
  readonly expiresAt: Date;
  /** Over all links of the login that can be used now. */
  readonly tries: number;
  readonly readyAt: Date | null;
  readonly question: string | null;
  readonly answerHash: string | null;
}

const LOST = 'l.id AS loginId, l.profile_id AS profileId, l.username';
/** Members of staff are let back in by other staff. */
const RECOVERABLE = "l.disabled_at IS NULL AND l.role = 'customer'";
/** What can be used at a moment. */
const LIVE = 'used_at IS NULL AND overtaken_at IS NULL AND expires_at > ?';

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

  /** How many links a login was mailed since then, and until when the last of those that can be used is good. */
  async linksSince(
    manager: EntityManager,
    login: LostLogin,
    since: Date,
  ): Promise<{ readonly count: number; readonly lastsUntil: Date | null }> {
    const rows = (await manager.query(
      `SELECT COUNT(*) AS n, MAX(CASE WHEN used_at IS NULL AND overtaken_at IS NULL THEN expires_at END) AS lastsUntil
         FROM recovery WHERE profile_id = ? AND login_id = ? AND started_at > ?`,
      [login.profileId, login.loginId, since],
    )) as { n: string; lastsUntil: Date | null }[];
    return { count: Number(rows[0]?.n ?? 0), lastsUntil: rows[0]?.lastsUntil ?? null };
  }

  /** One link more: those before it stay good, since whoever asks again may be somebody else. Old ones are kept to be counted. */
  async begin(
    manager: EntityManager,
    login: LostLogin,
    link: Pick<RecoveryRow, 'tokenHash' | 'mailedTo' | 'startedAt' | 'usableFrom' | 'expiresAt'>,
  ): Promise<void> {
    const { profileId, loginId } = login;
    await manager.query('DELETE FROM recovery WHERE profile_id = ? AND login_id = ? AND expires_at < ?', [
      profileId,
      loginId,
      addDays(link.startedAt, -1),
    ]);
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

  /** What was mailed so far cannot be used any more: for a login that has got a new password. */
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
   * The recovery behind a link; null when it is used, too old, overtaken, or went to an address that is not the confirmed one
   * any more. An address stays the confirmed one until the next is confirmed.
   */
  async live(
    tokenHash: string,
    now: Date,
    manager: EntityManager = this.database.read,
  ): Promise<LiveRecovery | null> {
    const rows = (await manager.query(
      `SELECT ${LOST}, r.usable_from AS usableFrom, r.mailed_to AS mailedTo, r.expires_at AS expiresAt, r.ready_at AS readyAt,
              (SELECT SUM(o.tries) FROM recovery o
                WHERE o.profile_id = r.profile_id AND o.login_id = r.login_id AND ${LIVE}) AS tries,
              p.recovery_question AS question, p.recovery_answer_hash AS answerHash
         FROM recovery r JOIN login l ON l.id = r.login_id JOIN profile p ON p.id = r.profile_id
        WHERE r.token_hash = ? AND r.used_at IS NULL AND r.overtaken_at IS NULL AND r.expires_at > ? AND ${RECOVERABLE}
          AND CASE WHEN p.email_verified_at IS NOT NULL THEN r.mailed_to = p.email COLLATE ${EXACT_COLLATION}
              ELSE EXISTS (SELECT 1 FROM former_email f
                            WHERE f.profile_id = p.id AND f.confirmed = 1 AND f.email = r.mailed_to COLLATE ${EXACT_COLLATION}) END`,
      [now, tokenHash, now],
    )) as (Omit<LiveRecovery, 'tries'> & { tries: string })[];
    const found = rows[0];
    if (found === undefined) return null;
    const tries = Number(found.tries);
    return tries < MOST_TRIES || found.readyAt !== null ? { ...found, tries } : null;
  }

  /** Counts a try before anything is compared; false when there are none left, for the live links together or for today. */
  async countTry(tokenHash: string, login: LostLogin, now: Date): Promise<boolean> {
    return this.database.transact(async (manager) => {
      const live = await this.lockLive(manager, login, now);
      const tries = live.reduce((sum, one) => sum + one.tries, 0);
      if (tries >= MOST_TRIES || !live.some((one) => one.tokenHash === tokenHash)) return false;
      await manager.query('UPDATE recovery SET tries = tries + 1 WHERE token_hash = ?', [tokenHash]);
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

  /** True for the one caller that uses a link of the login; the others are good no more. */
  async use(manager: EntityManager, tokenHash: string, login: LostLogin, now: Date): Promise<boolean> {
    const live = await this.lockLive(manager, login, now);
    if (!live.some((one) => one.tokenHash === tokenHash)) return false;
    await manager.query('UPDATE recovery SET used_at = ? WHERE token_hash = ?', [now, tokenHash]);
    await this.overtake(manager, login, now);
    return true;
  }

  /** The links of a login that can be used, locked together: of two who come with two links one is first. */
  private async lockLive(
    manager: EntityManager,
    login: LostLogin,
    now: Date,
  ): Promise<Pick<RecoveryRow, 'tokenHash' | 'tries'>[]> {
    return (await manager.query(
      `SELECT token_hash AS tokenHash, tries FROM recovery WHERE profile_id = ? AND login_id = ? AND ${LIVE} FOR UPDATE`,
      [login.profileId, login.loginId, now],
    )) as Pick<RecoveryRow, 'tokenHash' | 'tries'>[];
  }
}
