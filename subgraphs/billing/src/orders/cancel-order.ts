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
  /** Ends a payment that waits for its customer, at the provider first. */
  readonly giveUpPayment: (attemptId: string) => Promise<void>;
}

export type CancelOrderOutcome =
  | { readonly kind: 'cancelled'; readonly order: OrderRow }
  /** Money was announced: the customer has to confirm with this token. */
  | { readonly kind: 'to confirm'; readonly confirmation: string }
  | { readonly kind: 'refused'; readonly code: ActionRefusal };

interface CancelOrder {
  readonly dataScope: DataScope;
  readonly orderId: string;
  readonly confirmation: string | null;
}

/**
 * The customer gives up an order that is not paid; in two steps when money was announced, which may be on its way. A payment that
 * waits for the customer at the bank is ended at the provider first.
 */
export async function cancelOrder(deps: CancelOrderDeps, command: CancelOrder): Promise<CancelOrderOutcome> {
  if (!isId(command.orderId, 'ord')) throw notFound();
  const outcome = await cancelOnce(deps, command);
  if (outcome.kind !== 'to give up') return outcome;
  await deps.giveUpPayment(outcome.attemptId);
  const again = await cancelOnce(deps, command);
  return again.kind === 'to give up' ? { kind: 'refused', code: 'PAYMENT_IN_PROGRESS' } : again;
}

function cancelOnce(
  deps: CancelOrderDeps,
  { dataScope, orderId, confirmation }: CancelOrder,
): Promise<CancelOrderOutcome | { readonly kind: 'to give up'; readonly attemptId: string }> {
  const { database, clock, cancelConfirmations } = deps;
  return database.transact(async (manager) => {
    const order = await deps.orderWriting.lock(manager, dataScope, orderId);
    if (order === null) throw notFound();
    const at = clock.now();
    const code = refusalToCancel(order, at);
    if (code !== null) return { kind: 'refused', code };
    if (isAnnounced(order) && !cancelConfirmations.matches(order, confirmation ?? ''))
      return { kind: 'to confirm', confirmation: cancelConfirmations.tokenFor(order) };
    if (order.payingAttemptId !== null) return { kind: 'to give up', attemptId: order.payingAttemptId };
    return { kind: 'cancelled', order: await closeUnpaid(deps, manager, order, OrderStatus.CANCELLED, at) };
  });
}
