import type { Database } from '@customer-area/shared/database';
import type { EntityManager } from 'typeorm';

/** Wrong guesses before a login is locked, and for how long. */
export const GUESSES = 5;
const LOCK_MS = 15 * 60_000;

/** What guesses are counted on: a login, or the decoy of a username that does not exist. */
export interface GuessedAt {
  readonly kind: 'login' | 'decoy';
  readonly id: string;
}

const TABLES = { login: 'login', decoy: 'login_decoy' } as const;

/** The counter of wrong passwords. Its times are the machine's. */
export class GuessStore {
  constructor(private readonly database: Database) {}

  /**
   * Counts a guess whatever the password turns out to be, so that guesses made at the same time cannot outrun the
   * counter. False when the login is locked.
   */
  async count({ kind, id }: GuessedAt, now: Date): Promise<boolean> {
    // Assignments run left to right: the lock is decided on the counter that already holds this guess.
    const result = (await this.database.read.query(
      `UPDATE ${TABLES[kind]}
          SET failed_attempts = CASE WHEN locked_until IS NOT NULL THEN 1 ELSE failed_attempts + 1 END,
              locked_until = CASE WHEN failed_attempts >= ? THEN ? ELSE NULL END
        WHERE id = ? AND (locked_until IS NULL OR locked_until <= ?)`,
      [GUESSES, new Date(now.getTime() + LOCK_MS), id, now],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** A right password clears the counter. */
  async forget(loginId: string, manager: EntityManager = this.database.read): Promise<void> {
    await manager.query('UPDATE login SET failed_attempts = 0, locked_until = NULL WHERE id = ?', [loginId]);
  }
}
