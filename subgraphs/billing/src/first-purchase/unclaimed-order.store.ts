import { columnOf, insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import type { UnclaimedOrder, UnclaimedState } from './unclaimed-order';
import { UnclaimedOrderRow } from './unclaimed-order.entity';

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
  insert(manager: EntityManager, order: StoredUnclaimedOrder): Promise<void> {
    const { lines: orderLines, ...columns } = order;
    return insertRow(manager, UnclaimedOrderRow, { ...columns, orderLines });
  }

  /** An order by its id, by the hash of its token, or by the request that placed it. */
  async findBy(
    manager: EntityManager,
    what: keyof typeof BY,
    value: string,
  ): Promise<StoredUnclaimedOrder | null> {
    const raw = await manager.query(
      `SELECT ${ORDER.list} FROM ${tableOf(UnclaimedOrderRow)} o WHERE ${columnOf(UnclaimedOrderRow, BY[what])} = ?`,
      [value],
    );
    const [row] = ORDER.read(raw);
    if (row === undefined) return null;
    const { orderLines: lines, ...columns } = row;
    return { ...columns, lines };
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

const ORDER = selection(UnclaimedOrderRow, 'o');
const BY = { id: 'id', claim: 'claimHash', request: 'requestHash' } as const;
