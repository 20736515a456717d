import type { Database } from '@customer-area/shared/database';
import { dataScopeOrNone, ownerIn } from '@customer-area/shared/isolation';
import type { Viewer } from '@customer-area/shared/viewer';
import DataLoader from 'dataloader';
import type { OrderSnapshotRow, OrderSnapshotStore } from '../frozen-facts';

export interface SnapshotContext {
  /** What an order was placed under; null for one that was placed before it was kept. */
  readonly orderSnapshots: DataLoader<string, OrderSnapshotRow | null>;
}

export interface SnapshotLoaderDeps {
  readonly database: Database;
  readonly orderSnapshots: OrderSnapshotStore;
}

export function snapshotLoader(
  { database, orderSnapshots }: SnapshotLoaderDeps,
  viewer: Viewer,
): SnapshotContext {
  const dataScope = dataScopeOrNone(viewer);
  return {
    orderSnapshots: new DataLoader(async (ids) => {
      if (dataScope === null) return ids.map(() => null);
      const rows = await orderSnapshots.ofOrders(database.read, ownerIn(dataScope), ids);
      const byOrder = new Map(rows.map((row) => [row.orderId, row]));
      return ids.map((id) => byOrder.get(id) ?? null);
    }),
  };
}
