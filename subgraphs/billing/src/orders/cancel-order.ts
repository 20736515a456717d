import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import type { DataScope } from '@customer-area/shared/isolation';
import { type CancelConfirmations, isAnnounced } from './cancel-confirmation';
import { type CloseUnpaidDeps, closeUnpaid } from './close-unpaid';
import type { OrderRow } from './order.entity';
import { type ActionRefusal, refusalToCancel } from './order-actions';
import { OrderStatus } from './order-status';
import type { OrderWritingStore } from './order-writing.store';

export interface CancelOrderDeps extends CloseUnpaidDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orderWriting: OrderWritingStore;
  readonly cancelConfirmations: CancelConfirmations;
}

export type CancelOrderOutcome =
  | { readonly kind: 'cancelled'; readonly order: OrderRow }
  /** Money was announced: the customer has to confirm with this token. */
  | { readonly kind: 'to confirm'; readonly confirmation: string }
  | { readonly kind: 'refused'; readonly code: ActionRefusal };

/** The customer gives up an order that is not paid; in two steps when money was announced, which may be on its way. */
export async function cancelOrder(
  deps: CancelOrderDeps,
  command: { readonly dataScope: DataScope; readonly orderId: string; readonly confirmation: string | null },
): Promise<CancelOrderOutcome> {
  const { database, clock, cancelConfirmations } = deps;
  if (!isId(command.orderId, 'ord')) throw notFound();
  return database.transact(async (manager): Promise<CancelOrderOutcome> => {
    const order = await deps.orderWriting.lock(manager, command.dataScope, command.orderId);
    if (order === null) throw notFound();
    const at = clock.now();
    const code = refusalToCancel(order, at);
    if (code !== null) return { kind: 'refused', code };
    if (isAnnounced(order) && !cancelConfirmations.matches(order, command.confirmation ?? ''))
      return { kind: 'to confirm', confirmation: cancelConfirmations.tokenFor(order) };
    return { kind: 'cancelled', order: await closeUnpaid(deps, manager, order, OrderStatus.CANCELLED, at) };
  });
}
