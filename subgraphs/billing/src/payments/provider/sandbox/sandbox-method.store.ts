import type { Database } from '@customer-area/shared/database';
import { newId } from '@customer-area/shared/ids';

const KEPT = 'sim';

/** Cards and accounts that the sandbox's provider keeps. */
export class SandboxMethodStore {
  constructor(private readonly database: Database) {}

  /** Keeps what a token stands for, once per charge or set-up; answers the token it can be charged by from now on. */
  async keep(madeFor: string, token: string): Promise<string> {
    const form = (await this.formTokenOf(token)) ?? token;
    await this.database.read.query(
      `INSERT INTO sim_provider_method (token, made_for, form_token) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE made_for = made_for`,
      [newId(KEPT), madeFor, form],
    );
    const [kept] = (await this.database.read.query(
      'SELECT token FROM sim_provider_method WHERE made_for = ?',
      [madeFor],
    )) as { token: string }[];
    if (kept === undefined) throw new Error('the sandbox lost a method');
    return kept.token;
  }

  /** What the sandbox's form gave for a method; null when it was forgotten or never kept. */
  async formTokenOf(token: string): Promise<string | null> {
    if (!token.startsWith(`${KEPT}_`)) return token;
    const [kept] = (await this.database.read.query(
      'SELECT form_token AS formToken FROM sim_provider_method WHERE token = ? AND forgotten_at IS NULL',
      [token.slice(0, 40)],
    )) as { formToken: string }[];
    return kept?.formToken ?? null;
  }

  /** The same for what was kept for a charge or a set-up. */
  async forgetMadeFor(madeFor: string, at: Date): Promise<void> {
    await this.database.read.query(
      'UPDATE sim_provider_method SET forgotten_at = ? WHERE made_for = ? AND forgotten_at IS NULL',
      [at, madeFor],
    );
  }

  async forget(token: string, at: Date): Promise<void> {
    await this.database.read.query(
      'UPDATE sim_provider_method SET forgotten_at = ? WHERE token = ? AND forgotten_at IS NULL',
      [at, token],
    );
  }
}
