import type { ProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';

/** BINDING while the order is being made; BOUND when it is there; FAILED when it could not be made as promised. */
export type ClaimState = 'BINDING' | 'BOUND' | 'FAILED';

export interface OrderClaim {
  readonly orderId: string;
  readonly profileId: string;
  readonly state: ClaimState;
}

/** The only SQL about claims of orders. */
export class OrderClaimStore {
  async insert(
    manager: EntityManager,
    claim: { readonly orderId: string; readonly profileId: ProfileId; readonly at: Date },
  ): Promise<void> {
    await manager.query(
      "INSERT INTO order_claim (order_id, profile_id, state, claimed_at) VALUES (?, ?, 'BINDING', ?)",
      [claim.orderId, claim.profileId, claim.at],
    );
  }

  /** For the service's own work, which knows a claim by its order alone. */
  async ofOrder(manager: EntityManager, orderId: string): Promise<OrderClaim | null> {
    const rows = (await manager.query(
      'SELECT order_id AS orderId, profile_id AS profileId, state FROM order_claim WHERE order_id = ?',
      [orderId],
    )) as OrderClaim[];
    return rows[0] ?? null;
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
