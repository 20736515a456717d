import { insertRow } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { PromoCodeRow } from '../promo-codes';

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
    await insertRow(manager, PromoCodeRow, {
      id: promo.id,
      code: promo.code,
      kind: 'PERCENT',
      value: promo.percent,
      validFrom: promo.at,
      validTo: null,
      minimumNet: 0,
      tlds: null,
      products: null,
      firstOrderOnly: false,
      forProfileId: null,
      createdAt: promo.at,
      disabledAt: null,
      totalLimit: null,
      profileLimit: null,
      used: 0,
    });
  }

  /** Only ever called on a service that had no order before this transaction. */
  async clearEventLog(manager: EntityManager): Promise<void> {
    await manager.query('DELETE FROM event_log WHERE seq IS NULL');
  }
}
