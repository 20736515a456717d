import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { DataScope } from '@customer-area/shared/isolation';
import { type CloseUnpaidDeps, closeUnpaid } from './close-unpaid';
import type { OrderRow } from './order.entity';
import { type ActionRefusal, refusalToCancel } from './order-actions';
import { OrderStatus } from './order-status';
import type { OrderWritingStore } from './order-writing.store';

export interface CancelOrderDeps extends CloseUnpaidDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orderWriting: OrderWritingStore;
}

export type CancelOrderOutcome =
  | { readonly kind: 'cancelled'; readonly order: OrderRow }
  | { readonly kind: 'refused'; readonly code: ActionRefusal };

/** The customer gives up an order that is not paid. */
export async function cancelOrder(
  deps: CancelOrderDeps,
  command: { readonly dataScope: DataScope; readonly orderId: string },
): Promise<CancelOrderOutcome> {
  const { database, clock } = deps;
  if (!isId(command.orderId, 'ord')) throw notFound();
  return database.transact(async (manager): Promise<CancelOrderOutcome> => {
    const order = await deps.orderWriting.lock(manager, command.dataScope, command.orderId);
    if (order === null) throw notFound();
    const at = clock.now();
    const code = refusalToCancel(order, at);
    if (code !== null) return { kind: 'refused', code };
    return { kind: 'cancelled', order: await closeUnpaid(deps, manager, order, OrderStatus.CANCELLED, at) };
  });
}
