import { randomInt } from 'node:crypto';
import { isDuplicate } from '@customer-area/shared/database';
import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { ReservedUsernameRow } from './reserved-username.entity';

const ATTEMPTS = 20;

/** Usernames that have been given to somebody, or are held for somebody. */
export class UsernameStore {
  /**
   * Reserves a new username: a random seven-digit number (eight when seven get crowded) and the suffix. Random and not
   * consecutive, so that one's own username says nothing about others'.
   */
  async reserve(manager: EntityManager, suffix: string, at: Date): Promise<string> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const number =
        attempt < ATTEMPTS / 2 ? randomInt(1_000_000, 10_000_000) : randomInt(10_000_000, 100_000_000);
      const username = `${number}${suffix}`;
      try {
        await this.keep(manager, username, at);
        return username;
      } catch (error) {
        if (!isDuplicate(error)) throw error;
      }
    }
    throw new Error('no free username was found');
  }

  /** Keeps one particular username from being given to anybody else; a duplicate key when it is taken. */
  async keep(manager: EntityManager, username: string, at: Date): Promise<void> {
    await insertRow(manager, ReservedUsernameRow, { username, reservedAt: at });
  }

  /** Gives back the username of a registration that was never completed. */
  async release(manager: EntityManager, username: string): Promise<void> {
    await manager.query('DELETE FROM reserved_username WHERE username = ?', [username]);
  }
}
