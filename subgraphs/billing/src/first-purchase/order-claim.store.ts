import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { OrderClaim } from './order-claim';
import { OrderClaimRow } from './order-claim.entity';

const CLAIM = selection(OrderClaimRow, 'claim', ['orderId', 'profileId', 'state']);

/** The only SQL about claims of orders. */
export class OrderClaimStore {
  async insert(
    manager: EntityManager,
    claim: { readonly orderId: string; readonly profileId: ProfileId; readonly at: Date },
  ): Promise<void> {
    await insertRow(manager, OrderClaimRow, {
      orderId: claim.orderId,
      profileId: claim.profileId,
      state: 'BINDING',
      reason: null,
      claimedAt: claim.at,
      concludedAt: null,
    });
  }

  /** For the service's own work, which knows a claim by its order alone. */
  async ofOrder(manager: EntityManager, orderId: string): Promise<OrderClaim | null> {
    const raw = await manager.query(
      `SELECT ${CLAIM.list} FROM ${tableOf(OrderClaimRow)} claim WHERE order_id = ?`,
      [orderId],
    );
    return CLAIM.read(raw)[0] ?? null;
  }

  /** Ends a claim that is being bound, once; false when that has happened before. */
  async conclude(
    manager: EntityManager,
    claim: OrderClaim,
    end: { readonly state: 'BOUND' | 'FAILED'; readonly reason: string | null; readonly at: Date },
  ): Promise<boolean> {
    const written = (await manager.query(
      "UPDATE order_claim SET state = ?, reason = ?, concluded_at = ? WHERE order_id = ? AND profile_id = ? AND state = 'BINDING'",
      [end.state, end.reason, end.at, claim.orderId, claim.profileId],
    )) as { affectedRows: number };
    return written.affectedRows === 1;
  }
}
