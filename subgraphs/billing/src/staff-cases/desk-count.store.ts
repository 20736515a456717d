import type { EntityManager } from 'typeorm';

interface Counted {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** What waits for staff or for a provider, over all profiles. */
export class DeskCountStore {
  constructor(private readonly manager: EntityManager) {}

  openCases(): Promise<Counted> {
    return counted(
      this.manager,
      'SELECT COUNT(*) AS n, MIN(opened_at) AS oldestAt FROM payment_case WHERE closed_at IS NULL',
    );
  }

  /** Days of a bank have no time: since when they wait is not said. */
  bankLines(status: string): Promise<Counted> {
    return counted(this.manager, `SELECT COUNT(*) AS n, NULL AS oldestAt FROM bank_line WHERE status = ?`, [
      status,
    ]);
  }

  /** Work of a kind that is due since before a moment and not done. */
  lateJobs(kind: string, before: Date): Promise<Counted> {
    return counted(
      this.manager,
      "SELECT COUNT(*) AS n, MIN(due_at) AS oldestAt FROM job WHERE state = 'READY' AND kind = ? AND due_at < ?",
      [kind, before],
    );
  }
}

async function counted(manager: EntityManager, sql: string, values: unknown[] = []): Promise<Counted> {
  const rows = (await manager.query(sql, values)) as { n: string; oldestAt: Date | null }[];
  return { count: Number(rows[0]?.n ?? 0), oldestAt: rows[0]?.oldestAt ?? null };
}
