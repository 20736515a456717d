import type { EntityManager } from 'typeorm';
import { type Subscription, wantedTypes } from './subscription';

/** Whether this database's log has a fact that the subscription wants and has neither applied nor put aside. */
export async function hasUnapplied(manager: EntityManager, subscription: Subscription): Promise<boolean> {
  const types = wantedTypes(subscription);
  if (types !== null && types.length === 0) return false;
  const wanted = types === null ? '' : `AND type IN (${types.map(() => '?').join(', ')})`;
  const rows = (await manager.query(
    `/* background */ SELECT 1 FROM event_log
      WHERE (seq IS NULL OR seq > COALESCE((SELECT after_seq FROM consumer_cursor WHERE source = ?), 0)) ${wanted} LIMIT 1`,
    [subscription.source, ...(types ?? [])],
  )) as unknown[];
  return rows.length > 0;
}
