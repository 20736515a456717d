import type { EntityManager } from 'typeorm';

/** What only the demonstration writes and asks. */
export class DemoDataStore {
  async hasOrders(manager: EntityManager): Promise<boolean> {
    return ((await manager.query('SELECT id FROM customer_order LIMIT 1')) as unknown[]).length > 0;
  }

  /** A code for everybody, without limits. */
  async insertPromoCode(
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
  async clearEventLog(manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM event_log WHERE seq IS NULL');
  }
}
