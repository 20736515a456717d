import type { EntityManager } from 'typeorm';

export async function hasOrders(manager: EntityManager): Promise<boolean> {
  return ((await manager.query('SELECT id FROM customer_order LIMIT 1')) as unknown[]).length > 0;
}

/** A code for everybody, without limits. */
export async function insertPromoCode(
  manager: EntityManager,
  promo: { readonly id: string; readonly code: string; readonly percent: number; readonly at: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO promo_code (id, code, kind, value, valid_from, valid_to, minimum_net, tlds, total_limit, profile_limit, used)
     VALUES (?, ?, 'PERCENT', ?, ?, NULL, 0, NULL, NULL, NULL, 0)`,
    [promo.id, promo.code, promo.percent, promo.at],
  );
}

/** Only ever called on a service that had no order before this transaction. */
export async function clearEventLog(manager: EntityManager): Promise<void> {
  await manager.query('DELETE FROM event_log WHERE seq IS NULL');
}
