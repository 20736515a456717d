import { createHash } from 'node:crypto';
import type { FrozenFacts } from './frozen-facts';
import { OrderSnapshotRow } from './order-snapshot.entity';

/** The facts of an order as they are kept: bytes, with their hash. */
export function freeze(
  { orderId, profileId }: Pick<OrderSnapshotRow, 'orderId' | 'profileId'>,
  facts: FrozenFacts,
): OrderSnapshotRow {
  const body = JSON.stringify(facts);
  const sha256 = createHash('sha256').update(body).digest('hex');
  return Object.assign(new OrderSnapshotRow(), { orderId, profileId, body, sha256 });
}

export function thaw({ body }: Pick<OrderSnapshotRow, 'body'>): FrozenFacts {
  return JSON.parse(body) as FrozenFacts;
}
