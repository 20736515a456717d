import type { ProfileId } from '@customer-area/shared/isolation';
import { insertRow, selection, tableOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { PaymentRequestOrderRow, PaymentRequestRow } from './payment-request.entity';

const REQUEST = selection(PaymentRequestRow, 'request');
const FROM = `SELECT ${REQUEST.list} FROM ${tableOf(PaymentRequestRow)} request`;

/** A request with the ids of its orders, as they were asked for. */
export interface OrdersRequest extends PaymentRequestRow {
  readonly orderIds: readonly string[];
}

/** The only SQL about orders that are asked for at once. */
export class PaymentRequestStore {
  async insert(
    manager: EntityManager,
    request: PaymentRequestRow,
    orderIds: readonly string[],
  ): Promise<void> {
    await insertRow(manager, PaymentRequestRow, request);
    const { id: requestId, profileId } = request;
    await manager.insert(
      PaymentRequestOrderRow,
      orderIds.map((orderId, position) => ({ profileId, requestId, orderId, position })),
    );
  }

  async find(manager: EntityManager, profileId: ProfileId, id: string): Promise<OrdersRequest | null> {
    return one(manager, await manager.query(`${FROM} WHERE id = ? AND profile_id = ?`, [id, profileId]));
  }

  async forOrders(manager: EntityManager, profileId: ProfileId, hash: string): Promise<OrdersRequest | null> {
    const found = await manager.query(`${FROM} WHERE profile_id = ? AND orders_hash = ?`, [profileId, hash]);
    return one(manager, found);
  }

  /** For money that names nothing else, and for letters. */
  async byReference(manager: EntityManager, reference: string): Promise<OrdersRequest | null> {
    return one(manager, await manager.query(`${FROM} WHERE reference = ?`, [reference]));
  }

  async byId(manager: EntityManager, id: string): Promise<OrdersRequest | null> {
    return one(manager, await manager.query(`${FROM} WHERE id = ?`, [id]));
  }
}

async function one(manager: EntityManager, raw: unknown): Promise<OrdersRequest | null> {
  const [request] = REQUEST.read(raw);
  if (request === undefined) return null;
  const orders = (await manager.query(
    `SELECT order_id AS orderId FROM payment_request_order
      WHERE profile_id = ? AND request_id = ? ORDER BY position`,
    [request.profileId, request.id],
  )) as { orderId: string }[];
  return { ...request, orderIds: orders.map(({ orderId }) => orderId) };
}
