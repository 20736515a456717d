import type { Database } from '@customer-area/shared/database';
import { type ProfileId, rowsOf } from '@customer-area/shared/isolation';
import { insertRow, selection } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { LoginRow } from '../../account/logins';
import type { Question } from '../sessions';
import { RecoveryCodeRow, SecondFactorRow } from './second-factor.entity';

const TOTP = selection(SecondFactorRow, 'f', ['sealedSecret', 'sealedPendingSecret', 'pendingUntil']);
/** The authenticator app of a login, in use or still to be confirmed. */
export type TotpState = Pick<SecondFactorRow, 'sealedSecret' | 'sealedPendingSecret' | 'pendingUntil'>;

/** What a login has beside its password. */
export interface Factors {
  readonly loginId: string;
  readonly profileId: string;
  readonly totp: boolean;
  readonly passkeys: number;
  readonly recoveryCodesLeft: number;
}

/** Wrong codes before the second factor is locked, over all sign-ins of a login, and for how long. */
export const CODE_GUESSES = 5;
const LOCK_MS = 15 * 60_000;

export class SecondFactorStore {
  constructor(private readonly database: Database) {}

  /**
   * The login's row, locked until the transaction ends: whatever else happens to the second factor of this login waits.
   * Made when it is not there yet.
   */
  async lock(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
  ): Promise<TotpState> {
    await manager.query(
      'INSERT INTO second_factor (login_id, profile_id) VALUES (?, ?) ON DUPLICATE KEY UPDATE login_id = login_id',
      [login.id, login.profileId],
    );
    const rows = await manager.query(
      `SELECT ${TOTP.list} FROM second_factor f WHERE f.login_id = ? FOR UPDATE`,
      [login.id],
    );
    const row = TOTP.read(rows)[0];
    if (row === undefined) throw new Error('a row that was just made is not there');
    return row;
  }

  /** What these logins of the profile have. One statement. */
  async findVisible(profileId: ProfileId, loginIds: readonly string[]): Promise<Factors[]> {
    const query = this.database.read
      .createQueryBuilder(LoginRow, 'login')
      .select('login.id', 'loginId')
      .addSelect('login.profileId', 'profileId')
      .where('login.id IN (:...loginIds)', { loginIds });
    for (const [name, counted] of COUNTED) query.addSelect(counted, name);
    return (await rowsOf(query, 'login', profileId).getRawMany<RawFactors>()).map(factorsOf);
  }

  /** What one login has, whoever asks: for the login itself, and for our own decisions about it. */
  async find(loginId: string, manager: EntityManager = this.database.read): Promise<Factors | null> {
    return (await this.findAnd(manager, loginId, { sql: 'FALSE', values: [] })).factors;
  }

  /** The same, and what another question is answered in the same statement. */
  async findAnd(
    manager: EntityManager,
    loginId: string,
    { sql, values }: Question,
  ): Promise<{ readonly factors: Factors | null; readonly answer: boolean }> {
    const rows = await manager.query<(RawFactors & { answer: number })[]>(
      `SELECT login.id AS loginId, login.profile_id AS profileId,
         ${COUNTED.map(([name, counted]) => `${counted} AS ${name}`).join(', ')}, ${sql} AS answer
         FROM login WHERE login.id = ?`,
      [...values, loginId],
    );
    const [row] = rows;
    return { factors: row === undefined ? null : factorsOf(row), answer: Number(row?.answer) > 0 };
  }

  async setPending(manager: EntityManager, loginId: string, sealed: string, until: Date): Promise<void> {
    await manager.query(
      'UPDATE second_factor SET sealed_pending_secret = ?, pending_until = ? WHERE login_id = ?',
      [sealed, until, loginId],
    );
  }

  /** The pending secret becomes the one in use. The code that confirmed it is used up. */
  async usePending(manager: EntityManager, loginId: string, step: number): Promise<void> {
    await manager.query(
      `UPDATE second_factor
          SET sealed_secret = sealed_pending_secret, last_step = ?, sealed_pending_secret = NULL, pending_until = NULL
        WHERE login_id = ?`,
      [step, loginId],
    );
  }

  async removeTotp(manager: EntityManager, loginId: string): Promise<void> {
    await manager.query(
      `UPDATE second_factor
          SET sealed_secret = NULL, last_step = NULL, sealed_pending_secret = NULL, pending_until = NULL
        WHERE login_id = ?`,
      [loginId],
    );
  }

  /** True for the one caller that uses a step; earlier steps are gone with it. */
  async useStep(manager: EntityManager, loginId: string, step: number): Promise<boolean> {
    const result = (await manager.query(
      'UPDATE second_factor SET last_step = ? WHERE login_id = ? AND (last_step IS NULL OR last_step < ?)',
      [step, loginId, step],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /**
   * Counts a guess before it is looked at. False when the second factor is locked. Only a right code clears the counter,
   * never a right password. Times are the machine's.
   */
  async countGuess(manager: EntityManager, loginId: string, now: Date): Promise<boolean> {
    // Assignments run left to right: the lock is decided on the counter that already holds this guess.
    const result = (await manager.query(
      `UPDATE second_factor
          SET guesses = CASE WHEN locked_until IS NOT NULL THEN 1 ELSE guesses + 1 END,
              locked_until = CASE WHEN guesses >= ? THEN ? ELSE NULL END
        WHERE login_id = ? AND (locked_until IS NULL OR locked_until <= ?)`,
      [CODE_GUESSES, new Date(now.getTime() + LOCK_MS), loginId, now],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  async forgetGuesses(manager: EntityManager, loginId: string): Promise<void> {
    await manager.query('UPDATE second_factor SET guesses = 0, locked_until = NULL WHERE login_id = ?', [
      loginId,
    ]);
  }

  /** Whether the guess that was just counted was the last one for a while. */
  async isLocked(manager: EntityManager, loginId: string): Promise<boolean> {
    const rows = (await manager.query('SELECT locked_until AS until FROM second_factor WHERE login_id = ?', [
      loginId,
    ])) as { until: Date | null }[];
    return rows[0]?.until != null;
  }

  /** New recovery codes in place of all earlier ones; none takes them away. */
  async replaceRecoveryCodes(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
    hashes: readonly string[],
  ): Promise<void> {
    await manager.query('DELETE FROM recovery_code WHERE profile_id = ? AND login_id = ?', [
      login.profileId,
      login.id,
    ]);
    for (const hash of hashes) {
      await insertRow(manager, RecoveryCodeRow, {
        profileId: login.profileId,
        loginId: login.id,
        codeHash: hash,
        usedAt: null,
      });
    }
  }

  /** True for the one caller that uses the code. */
  async useRecoveryCode(
    manager: EntityManager,
    login: { readonly id: string; readonly profileId: string },
    hash: string,
    at: Date,
  ): Promise<boolean> {
    const result = (await manager.query(
      'UPDATE recovery_code SET used_at = ? WHERE profile_id = ? AND login_id = ? AND code_hash = ? AND used_at IS NULL',
      [at, login.profileId, login.id, hash],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }
}

/** How the factors of a row `login` are counted. */
const COUNTED = [
  [
    'totp',
    '(SELECT COUNT(*) FROM second_factor f WHERE f.login_id = login.id AND f.sealed_secret IS NOT NULL)',
  ],
  [
    'passkeys',
    '(SELECT COUNT(*) FROM passkey k WHERE k.profile_id = login.profile_id AND k.login_id = login.id)',
  ],
  [
    'recoveryCodesLeft',
    `(SELECT COUNT(*) FROM recovery_code c
       WHERE c.profile_id = login.profile_id AND c.login_id = login.id AND c.used_at IS NULL)`,
  ],
] as const;

type RawFactors = Record<keyof Factors, string>;

function factorsOf(row: RawFactors): Factors {
  return {
    loginId: row.loginId,
    profileId: row.profileId,
    totp: Number(row.totp) > 0,
    passkeys: Number(row.passkeys),
    recoveryCodesLeft: Number(row.recoveryCodesLeft),
  };
}
