import type { EntityManager } from 'typeorm';
import type { OrderedLine } from './order-facts';

/** Finds the profile behind an order of which only the lines are known. */
export class OrderOwnerStore {
  /** The profile for which these lines were reserved; null when none of them is reserved. */
  async ownerOf(
    manager: EntityManager,
    orderId: string,
    lines: readonly OrderedLine[],
  ): Promise<string | null> {
    const ids = lines.flatMap((line) => line.domainId ?? []);
    if (ids.length === 0) return null;
    const rows = await manager.query<{ profileId: string }[]>(
      `SELECT profile_id AS profileId FROM domain WHERE id IN (?) AND reserved_order_id = ?
       UNION SELECT profile_id FROM name_reservation WHERE order_id = ? AND domain_id IN (?)`,
      [ids, orderId, orderId, ids],
    );
    return rows[0]?.profileId ?? null;
  }
}
