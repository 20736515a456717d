import type { EntityManager } from 'typeorm';

/** Open orders of one network: far above what the people behind one address want to buy in a day. */
const MOST_PER_NETWORK = 30;
/** Open orders of everybody: what a flood from many addresses can make us keep. */
const MOST_ALTOGETHER = 20_000;
const EVERYBODY = 'all';

interface Written {
  readonly affectedRows: number;
}

/** How many orders nobody has claimed are open: of each network, and altogether. */
export class OpenOrderCountStore {
  /**
   * Counts one more open order, or answers false when there are too many: of this network or altogether. Guarded updates,
   * so that the limits hold however many come at once. The caller rolls its transaction back on false.
   */
  async countOpened(manager: EntityManager, networkHash: string): Promise<boolean> {
    return (
      (await oneMore(manager, networkHash, MOST_PER_NETWORK)) &&
      (await oneMore(manager, EVERYBODY, MOST_ALTOGETHER))
    );
  }

  /** An order is not open any more. In the same order as above: no deadlock between the two. */
  async countClosed(manager: EntityManager, networkHash: string): Promise<void> {
    for (const counted of [networkHash, EVERYBODY])
      await manager.query(
        'UPDATE unclaimed_order_count SET open_orders = open_orders - 1 WHERE network_hash = ? AND open_orders > 0',
        [counted],
      );
    // A network that has none left is forgotten: nothing of it stays.
    await manager.query(
      'DELETE FROM unclaimed_order_count WHERE network_hash = ? AND open_orders = 0 AND network_hash <> ?',
      [networkHash, EVERYBODY],
    );
  }
}

async function oneMore(manager: EntityManager, counted: string, most: number): Promise<boolean> {
  // Not INSERT IGNORE: that would only share the row, and two that want it whole afterwards would be a deadlock.
  await manager.query(
    'INSERT INTO unclaimed_order_count (network_hash, open_orders) VALUES (?, 0) ON DUPLICATE KEY UPDATE open_orders = open_orders',
    [counted],
  );
  const written = (await manager.query(
    'UPDATE unclaimed_order_count SET open_orders = open_orders + 1 WHERE network_hash = ? AND open_orders < ?',
    [counted, most],
  )) as Written;
  return written.affectedRows === 1;
}
