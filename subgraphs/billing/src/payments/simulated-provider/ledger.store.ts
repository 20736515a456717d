import type { Database } from '@customer-area/shared/database';

export interface LedgerEntry {
  readonly attemptId: string;
  readonly state: 'CAPTURED' | 'REFUSED' | 'ABANDONED';
  readonly refusal: string | null;
  readonly amount: number;
  readonly currency: string;
  readonly token: string;
}

/** Writes the end of a charge unless it has one already; answers the one that counts. */
export async function record(database: Database, entry: LedgerEntry): Promise<LedgerEntry> {
  await database.read.query(
    `INSERT IGNORE INTO sim_provider_charge (attempt_id, state, refusal, amount, refunded, currency, token, at)
     VALUES (?, ?, ?, ?, 0, ?, ?, ?)`,
    [entry.attemptId, entry.state, entry.refusal, entry.amount, entry.currency, entry.token, new Date()],
  );
  const recorded = await find(database, entry.attemptId);
  if (recorded === null) throw new Error('the simulated ledger lost an entry');
  return recorded;
}

export async function find(database: Database, attemptId: string): Promise<LedgerEntry | null> {
  const rows = (await database.read.query(
    'SELECT attempt_id AS attemptId, state, refusal, amount, currency, token FROM sim_provider_charge WHERE attempt_id = ?',
    [attemptId],
  )) as LedgerEntry[];
  return rows[0] ?? null;
}

/** Marks a captured charge as given back; nothing happens the second time. */
export async function markRefunded(database: Database, attemptId: string): Promise<void> {
  await database.read.query(
    "UPDATE sim_provider_charge SET refunded = amount WHERE attempt_id = ? AND state = 'CAPTURED'",
    [attemptId],
  );
}
