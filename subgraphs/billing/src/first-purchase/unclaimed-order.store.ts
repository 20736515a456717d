import type { EntityManager } from 'typeorm';
import type { UnclaimedLine, UnclaimedOrder, UnclaimedState } from './unclaimed-order';

/** What is kept of the request beside the order, each a hash. */
export interface PlacedBy {
  readonly claimHash: string;
  readonly requestHash: string;
  readonly payloadHash: string;
  readonly networkHash: string;
}

export type StoredUnclaimedOrder = UnclaimedOrder & PlacedBy;

/** The only SQL about orders that belong to no profile yet. */
export class UnclaimedOrderStore {
  async insert(manager: EntityManager, order: StoredUnclaimedOrder): Promise<void> {
    await manager.query(
      `INSERT INTO unclaimed_order (id, number, state, claim_hash, request_hash, payload_hash, network_hash, currency, net, vat,
                                  total, discount, promo_code, order_lines, created_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        order.id,
        order.number,
        order.state,
        order.claimHash,
        order.requestHash,
        order.payloadHash,
        order.networkHash,
        order.currency,
        order.net,
        order.vat,
        order.total,
        order.discount,
        order.promoCode,
        JSON.stringify(order.lines),
        order.createdAt,
        order.expiresAt,
      ],
    );
  }

  /** An order by its id, by the hash of its token, or by the request that placed it. */
  async findBy(
    manager: EntityManager,
    what: keyof typeof BY,
    value: string,
  ): Promise<StoredUnclaimedOrder | null> {
    const rows = (await manager.query(
      `SELECT id, number, state, claim_hash AS claimHash, request_hash AS requestHash, payload_hash AS payloadHash,
            network_hash AS networkHash, currency, net, vat, total, discount, promo_code AS promoCode,
            order_lines AS orderLines, created_at AS createdAt, expires_at AS expiresAt
       FROM unclaimed_order WHERE ${BY[what]} = ?`,
      [value],
    )) as (Omit<StoredUnclaimedOrder, 'lines'> & { orderLines: string })[];
    const row = rows[0];
    if (row === undefined) return null;
    const { orderLines, ...order } = row;
    return { ...order, lines: JSON.parse(orderLines) as UnclaimedLine[] };
  }

  /** Moves an order to another state; false when it was not in that one (any more). */
  async move(
    manager: EntityManager,
    orderId: string,
    from: UnclaimedState,
    to: UnclaimedState,
  ): Promise<boolean> {
    const moved = (await manager.query('UPDATE unclaimed_order SET state = ? WHERE id = ? AND state = ?', [
      to,
      orderId,
      from,
    ])) as { affectedRows: number };
    return moved.affectedRows === 1;
  }

  async delete(manager: EntityManager, orderId: string): Promise<void> {
    await manager.query('DELETE FROM unclaimed_order WHERE id = ?', [orderId]);
  }
}

const BY = { id: 'id', claim: 'claim_hash', request: 'request_hash' } as const;
