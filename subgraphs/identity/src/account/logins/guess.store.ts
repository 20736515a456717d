import type { EntityManager } from 'typeorm';

/** Wrong guesses before what they are counted on is locked, and for how long. */
export const GUESSES = 5;
const LOCK_MS = 15 * 60_000;

/**
 * What guesses are counted on: a login, for everybody whom it does not know; one of its known devices or networks; or the
 * decoy of a username that does not exist.
 */
export type GuessedAt =
  | { readonly kind: 'login' | 'decoy'; readonly id: string }
  | { readonly kind: 'known-origin'; readonly id: string; readonly mark: string };

/** The counters of wrong passwords. Their times are the machine's. */
export class GuessStore {
  /**
   * Counts a wrong guess. False when the counter is locked. In the transaction that tells of it, before anybody is answered: guesses
   * made at the same time cannot outrun the counter.
   */
  async count(manager: EntityManager, at: GuessedAt, now: Date): Promise<boolean> {
    const { table, where, values } = counterOf(at);
    // Assignments run left to right: the lock is decided on the counter that already holds this guess.
    const result = (await manager.query(
      `UPDATE ${table}
          SET failed_attempts = CASE WHEN locked_until IS NOT NULL THEN 1 ELSE failed_attempts + 1 END,
              locked_until = CASE WHEN failed_attempts >= ? THEN ? ELSE NULL END
        WHERE ${where} AND (locked_until IS NULL OR locked_until <= ?)`,
      [GUESSES, new Date(now.getTime() + LOCK_MS), ...values, now],
    )) as { affectedRows: number };
    return result.affectedRows === 1;
  }

  /** A right password clears the counter it was counted on, and no other: strangers gain nothing by the holder's signing in. */
  async forget(manager: EntityManager, at: GuessedAt): Promise<void> {
    const { table, where, values } = counterOf(at);
    await manager.query(
      `UPDATE ${table} SET failed_attempts = 0, locked_until = NULL WHERE ${where}`,
      values,
    );
  }
}

function counterOf(at: GuessedAt): { table: string; where: string; values: readonly string[] } {
  switch (at.kind) {
    case 'login':
      return { table: 'login', where: 'id = ?', values: [at.id] };
    case 'decoy':
      return { table: 'login_decoy', where: 'id = ?', values: [at.id] };
    case 'known-origin':
      return { table: 'known_origin', where: 'login_id = ? AND mark = ?', values: [at.id, at.mark] };
  }
}
