import type { EntityManager } from 'typeorm';

export interface LogState {
  /** Facts that have no number yet. */
  readonly unnumbered: number;
  readonly lastSeq: number;
  /** How far other logs were read. */
  readonly consumers: { readonly source: string; readonly afterSeq: number }[];
}

/** How far the own log is numbered, and how far those of others were read. */
export async function logState(manager: EntityManager): Promise<LogState> {
  const unnumbered = (await manager.query('SELECT COUNT(*) AS n FROM event_log WHERE seq IS NULL')) as {
    n: string;
  }[];
  const last = (await manager.query('SELECT last_seq AS seq FROM event_counter WHERE id = 1')) as {
    seq: string;
  }[];
  const consumers = (await manager.query(
    'SELECT source, after_seq AS afterSeq FROM consumer_cursor ORDER BY source LIMIT 50',
  )) as { source: string; afterSeq: string }[];
  return {
    unnumbered: Number(unnumbered[0]?.n ?? 0),
    lastSeq: Number(last[0]?.seq ?? 0),
    consumers: consumers.map(({ source, afterSeq }) => ({ source, afterSeq: Number(afterSeq) })),
  };
}
