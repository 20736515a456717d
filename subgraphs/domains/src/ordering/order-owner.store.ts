import type { EntityManager } from 'typeorm';
import type { OrderedLine } from './order-facts';

/** The profile for which these lines were reserved; null when nothing of them is reserved. */
export async function ownerOfOrder(
  manager: EntityManager,
  orderId: string,
  lines: readonly OrderedLine[],
): Promise<string | null> {
  const ids = lines.flatMap((line) => line.domainId ?? []);
  if (ids.length === 0) return null;
  const rows = (await manager.query(
    `SELECT profile_id AS profileId FROM domain WHERE id IN (?) AND reserved_order_id = ?
     UNION SELECT profile_id FROM name_reservation WHERE order_id = ? AND domain_id IN (?)`,
    [ids, orderId, orderId, ids],
  )) as { profileId: string }[];
  return rows[0]?.profileId ?? null;
}
