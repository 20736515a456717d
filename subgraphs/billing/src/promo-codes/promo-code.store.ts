import { isDuplicate } from '@customer-area/shared/database';
import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { PromoCode, PromoRefusal } from './promo-code';
import { PromoCodeRow, PromoRedemptionRow } from './promo-code.entity';
import { promoCodeOf } from './read-promo-code';

/** The only SQL about promo codes and their uses. */
export class PromoCodeStore {
  async byCode(manager: EntityManager, code: string): Promise<PromoCode | null> {
    const raw = await manager.query(
      `SELECT ${PROMO.list} FROM ${tableOf(PromoCodeRow)} promo WHERE code = ?`,
      [code],
    );
    const [row] = PROMO.read(raw);
    return row === undefined ? null : promoCodeOf(row);
  }

  /**
   * Takes one use of the code for an order, or answers why there is none left. Guarded updates on the counters: the
   * limits hold however many customers come at once. The caller rolls its transaction back on a refusal.
   */
  async reserve(
    manager: EntityManager,
    promo: PromoCode,
    profileId: ProfileId,
    orderId: string,
  ): Promise<'reserved' | PromoRefusal> {
    const total = (await manager.query(
      'UPDATE promo_code SET used = used + 1 WHERE id = ? AND (total_limit IS NULL OR used < total_limit)',
      [promo.id],
    )) as Written;
    if (total.affectedRows === 0) return 'PROMO_CODE_USED_UP';
    await manager.query(
      'INSERT INTO promo_code_use (profile_id, promo_code_id, used) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE used = used',
      [profileId, promo.id],
    );
    const own = (await manager.query(
      'UPDATE promo_code_use SET used = used + 1 WHERE profile_id = ? AND promo_code_id = ? AND (? IS NULL OR used < ?)',
      [profileId, promo.id, promo.profileLimit, promo.profileLimit],
    )) as Written;
    if (own.affectedRows === 0) return 'PROMO_CODE_USED_BY_YOU';
    if (promo.firstOrderOnly && !(await this.isFirstOrder(manager, profileId)))
      return 'PROMO_CODE_FIRST_ORDER_ONLY';
    const firstOrderOf = promo.firstOrderOnly ? profileId : null;
    const use = { profileId, orderId, promoCodeId: promo.id, state: 'RESERVED', firstOrderOf } as const;
    return insertRow(manager, PromoRedemptionRow, use).then(
      () => 'reserved',
      (error: unknown) => {
        if (promo.firstOrderOnly && isDuplicate(error)) return 'PROMO_CODE_FIRST_ORDER_ONLY';
        throw error;
      },
    );
  }

  /** Whether the profile has no order that stands, paid or not. */
  async isFirstOrder(manager: EntityManager, profileId: ProfileId): Promise<boolean> {
    const standing = (await manager.query(
      "SELECT 1 FROM customer_order WHERE profile_id = ? AND status NOT IN ('CANCELLED', 'EXPIRED') LIMIT 1",
      [profileId],
    )) as unknown[];
    return standing.length === 0;
  }

  /** How often everybody together, and the profile, have used a code. */
  async usesOf(
    manager: EntityManager,
    promo: Pick<PromoCode, 'id'>,
    profileId: ProfileId,
  ): Promise<{ readonly total: number; readonly own: number }> {
    const rows = (await manager.query(
      `SELECT used AS total, (SELECT used FROM promo_code_use WHERE profile_id = ? AND promo_code_id = promo_code.id) AS own
        FROM promo_code WHERE id = ?`,
      [profileId, promo.id],
    )) as { total: number; own: number | null }[];
    return { total: Number(rows[0]?.total ?? 0), own: Number(rows[0]?.own ?? 0) };
  }

  /** The order was paid: its use of the code is final. Nothing happens for an order without a code. */
  async commit(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<void> {
    await manager.query(
      "UPDATE promo_redemption SET state = 'COMMITTED' WHERE profile_id = ? AND order_id = ? AND state = 'RESERVED'",
      [profileId, orderId],
    );
  }

  /** The order will never be paid: its use is given back, once however often this is called. */
  async release(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<void> {
    const released = (await manager.query(
      "UPDATE promo_redemption SET state = 'RELEASED', first_order_of = NULL WHERE profile_id = ? AND order_id = ? AND state = 'RESERVED'",
      [profileId, orderId],
    )) as Written;
    if (released.affectedRows === 0) return;
    // promo_code first, as in reserving: one lock order, no deadlock between the two.
    await manager.query(
      `UPDATE promo_code SET used = used - 1
      WHERE id = (SELECT promo_code_id FROM promo_redemption WHERE profile_id = ? AND order_id = ?)`,
      [profileId, orderId],
    );
    await manager.query(
      `UPDATE promo_code_use SET used = used - 1
      WHERE profile_id = ? AND promo_code_id = (SELECT promo_code_id FROM promo_redemption WHERE profile_id = ? AND order_id = ?)`,
      [profileId, profileId, orderId],
    );
  }
}

const PROMO = selection(PromoCodeRow, 'promo');

interface Written {
  readonly affectedRows: number;
}
