import type { DataScope } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderRow, OrderWritingStore } from '../orders';

/** Orders that are locked until the transaction ends, as they were asked for; what is foreign or absent is left out. */
export async function lockAll(
  { orderWriting }: { readonly orderWriting: OrderWritingStore },
  manager: EntityManager,
  dataScope: DataScope,
  orderIds: readonly string[],
): Promise<OrderRow[]> {
  const locked = new Map<string, OrderRow>();
  // In the order of their ids: so whoever needs several never waits for somebody who waits for it.
  for (const id of [...orderIds].sort()) {
    const order = await orderWriting.lock(manager, dataScope, id);
    if (order !== null) locked.set(id, order);
  }
  return orderIds.flatMap((id) => locked.get(id) ?? []);
}
