import type { EntityManager } from 'typeorm';

/** Deletes at most `limit` rows older than `before` (machine time); answers how many. */
export type DeleteSlice = (manager: EntityManager, before: Date, limit: number) => Promise<number>;

/** Jobs that were done or given up. Those that are parked stay until a person has decided. */
export const deleteFinishedJobs: DeleteSlice = (manager, before, limit) =>
  deleted(manager, 'DELETE FROM job WHERE finished_at < ? ORDER BY finished_at LIMIT ?', [before, limit]);

export const deleteIdempotencyKeys: DeleteSlice = (manager, before, limit) =>
  deleted(manager, 'DELETE FROM idempotency WHERE created_at < ? ORDER BY created_at LIMIT ?', [
    before,
    limit,
  ]);

/**
 * The oldest numbered events. Who consumes them nobody here knows: the rule is that a consumer never falls behind by 400 days, and
 * one that begins later begins with what is left. `event_counter` stays, so no number is given twice. What somebody could
 * not apply is kept whole in their own `parked_event`.
 */
export const deleteEvents: DeleteSlice = (manager, before, limit) =>
  deleted(
    manager,
    `DELETE FROM event_log WHERE id IN (SELECT id FROM
       (SELECT id, recorded_at FROM event_log WHERE seq IS NOT NULL ORDER BY seq LIMIT ?) AS oldest WHERE recorded_at < ?)`,
    [limit, before],
  );

/** Deletes in the background; answers how many rows went. */
export async function deleted(manager: EntityManager, sql: string, values: unknown[]): Promise<number> {
  const result = (await manager.query(`/* background */ ${sql}`, values)) as { affectedRows: number };
  return result.affectedRows;
}
