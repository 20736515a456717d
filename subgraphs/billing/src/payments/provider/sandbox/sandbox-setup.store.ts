import type { Database } from '@customer-area/shared/database';

export type SandboxSetupState = 'ACTION_REQUIRED' | 'DONE' | 'REFUSED';

/** Methods that the sandbox's provider keeps once their customer has authenticated them. */
export class SandboxSetupStore {
  constructor(private readonly database: Database) {}

  /** How it stands; it begins with the first question, and nobody waits for the customer after `endsAt`. */
  async open(
    setupId: string,
    endsAt: Date,
  ): Promise<{ readonly state: SandboxSetupState; readonly endsAt: Date }> {
    await this.database.read.query(
      `INSERT INTO sim_provider_setup (setup_id, state, ends_at) VALUES (?, 'ACTION_REQUIRED', ?)
       ON DUPLICATE KEY UPDATE setup_id = setup_id`,
      [setupId, endsAt],
    );
    const [kept] = (await this.database.read.query(
      'SELECT state, ends_at AS endsAt FROM sim_provider_setup WHERE setup_id = ?',
      [setupId],
    )) as { state: SandboxSetupState; endsAt: Date }[];
    if (kept === undefined) throw new Error('the sandbox lost a set-up');
    return kept;
  }

  /** Nobody authenticates it any more, also when it had not begun. */
  async cancel(setupId: string, now: Date): Promise<void> {
    await this.database.read.query(
      `INSERT INTO sim_provider_setup (setup_id, state, ends_at) VALUES (?, 'REFUSED', ?)
       ON DUPLICATE KEY UPDATE state = 'REFUSED'`,
      [setupId, now],
    );
  }

  async isCancelled(setupId: string): Promise<boolean> {
    const found = (await this.database.read.query(
      "SELECT 1 FROM sim_provider_setup WHERE setup_id = ? AND state = 'REFUSED'",
      [setupId],
    )) as unknown[];
    return found.length > 0;
  }

  /** The customer authenticates, or fails to; false when it does not wait for that any more. */
  async end(setupId: string, now: Date, succeeds: boolean): Promise<boolean> {
    const ended = (await this.database.read.query(
      "UPDATE sim_provider_setup SET state = ? WHERE setup_id = ? AND state = 'ACTION_REQUIRED' AND ends_at > ?",
      [succeeds ? 'DONE' : 'REFUSED', setupId, now],
    )) as { affectedRows: number };
    return ended.affectedRows === 1;
  }
}
