import type { EntityManager } from 'typeorm';

interface Counted {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** What waits for staff or for the mail in this service, over all profiles. */
export class DeskCountStore {
  constructor(private readonly manager: EntityManager) {}

  rectifications(): Promise<Counted> {
    return counted(
      this.manager,
      "SELECT COUNT(*) AS n, MIN(submitted_at) AS oldestAt FROM rectification WHERE state = 'UNDER_REVIEW'",
    );
  }

  staffRequests(now: Date): Promise<Counted> {
    return counted(
      this.manager,
      "SELECT COUNT(*) AS n, MIN(asked_at) AS oldestAt FROM staff_request WHERE state = 'WAITING' AND expires_at > ?",
      [now],
    );
  }

  letterJobs(kind: string, state: 'READY' | 'PARKED'): Promise<Counted> {
    return counted(
      this.manager,
      'SELECT COUNT(*) AS n, MIN(due_at) AS oldestAt FROM job WHERE state = ? AND kind = ?',
      [state, kind],
    );
  }
}

async function counted(manager: EntityManager, sql: string, values: unknown[] = []): Promise<Counted> {
  const rows = (await manager.query(sql, values)) as { n: string; oldestAt: Date | null }[];
  return { count: Number(rows[0]?.n ?? 0), oldestAt: rows[0]?.oldestAt ?? null };
}
