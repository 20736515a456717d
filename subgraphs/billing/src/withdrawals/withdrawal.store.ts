import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { WithdrawalRow } from './withdrawal.entity';

const WITHDRAWAL = selection(WithdrawalRow, 'withdrawal');
const FROM = `SELECT ${WITHDRAWAL.list} FROM ${tableOf(WithdrawalRow)} withdrawal`;

/** What customers have withdrawn from; of each secret only a hash is stored. */
export class WithdrawalStore {
  insert(manager: EntityManager, row: WithdrawalRow): Promise<void> {
    return insertRow(manager, WithdrawalRow, row);
  }

  async byToken(
    manager: EntityManager,
    profileId: ProfileId,
    tokenHash: string,
  ): Promise<WithdrawalRow | null> {
    const raw = await manager.query(`${FROM} WHERE profile_id = ? AND token_hash = ?`, [
      profileId,
      tokenHash,
    ]);
    return WITHDRAWAL.read(raw)[0] ?? null;
  }

  /** The lines of an order that its customer has withdrawn from. The order is locked. */
  async withdrawnLines(manager: EntityManager, profileId: ProfileId, orderId: string): Promise<string[]> {
    const raw = await manager.query(
      `${FROM} WHERE profile_id = ? AND order_id = ? AND confirmed_at IS NOT NULL`,
      [profileId, orderId],
    );
    return WITHDRAWAL.read(raw).flatMap(({ lineIds }) => lineIds);
  }

  async confirm(
    manager: EntityManager,
    { id, profileId }: WithdrawalRow,
    confirmed: { readonly cents: number; readonly at: Date },
  ): Promise<void> {
    await manager.query('UPDATE withdrawal SET confirmed_at = ?, cents = ? WHERE id = ? AND profile_id = ?', [
      confirmed.at,
      confirmed.cents,
      id,
      profileId,
    ]);
  }

  /** What was begun and never confirmed says nothing: it goes with the next one of the order. */
  async forgetUnconfirmed(manager: EntityManager, profileId: ProfileId, orderId: string, now: Date) {
    await manager.query(
      'DELETE FROM withdrawal WHERE profile_id = ? AND order_id = ? AND confirmed_at IS NULL AND expires_at <= ?',
      [profileId, orderId, now],
    );
  }

  /** Every line of the order has been given back. */
  async markOrder(manager: EntityManager, profileId: ProfileId, orderId: string, at: Date): Promise<void> {
    await manager.query('UPDATE customer_order SET withdrawn_at = ? WHERE profile_id = ? AND id = ?', [
      at,
      profileId,
      orderId,
    ]);
  }
}
