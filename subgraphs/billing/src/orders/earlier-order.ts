import type { Database } from '@customer-area/shared/database';
import { earlierResult, type IdempotentRequest } from '@customer-area/shared/idempotency';
import type { OrderRow } from './order.entity';
import type { OrderStore } from './order.store';

export interface EarlierOrderDeps {
  readonly database: Database;
  readonly orders: OrderStore;
}

/** The order that the same request led to before; null when it is new. */
export async function earlierOrder(
  { database, orders }: EarlierOrderDeps,
  request: IdempotentRequest,
): Promise<OrderRow | null> {
  const orderId = await earlierResult(database.read, request);
  if (orderId === null) return null;
  return (await orders.byIds(database.read, request.profileId, [orderId]))[0] ?? null;
}
