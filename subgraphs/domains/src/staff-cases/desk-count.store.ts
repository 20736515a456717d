import type { EntityManager } from 'typeorm';

interface Counted {
  readonly count: number;
  readonly oldestAt: Date | null;
}

/** How operations at registries and hosts stand, over all profiles. */
export class DeskCountStore {
  constructor(private readonly manager: EntityManager) {}

  operations(state: string): Promise<Counted> {
    return counted(
      this.manager,
      'SELECT COUNT(*) AS n, MIN(created_at) AS oldestAt FROM operation WHERE state = ?',
      [state],
    );
  }

  /** Changes of owner with a document that waits for staff. */
  reviews(): Promise<Counted> {
    return counted(
      this.manager,
      'SELECT COUNT(*) AS n, MIN(review_since) AS oldestAt FROM owner_change WHERE review_since IS NOT NULL',
      [],
    );
  }

  /** What a domain was to undergo before a moment and has not. */
  overdue(kind: string, before: Date): Promise<Counted> {
    return counted(
      this.manager,
      'SELECT COUNT(*) AS n, MIN(due_at) AS oldestAt FROM domain_due WHERE kind = ? AND due_at < ?',
      [kind, before],
    );
  }
}

async function counted(manager: EntityManager, sql: string, values: unknown[]): Promise<Counted> {
  const rows = (await manager.query(sql, values)) as { n: string; oldestAt: Date | null }[];
  return { count: Number(rows[0]?.n ?? 0), oldestAt: rows[0]?.oldestAt ?? null };
}
