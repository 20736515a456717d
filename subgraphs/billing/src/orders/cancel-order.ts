import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { isId } from '@customer-area/shared/ids';
import { type DataScope, trustedProfileId } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import { type CancelConfirmations, isAnnounced } from './cancel-confirmation';
import { type CloseUnpaidDeps, closeUnpaid } from './close-unpaid';
import type { DomainsPort } from './domains-port';
import type { OrderRow } from './order.entity';
import { type ActionRefusal, refusalToCancel } from './order-actions';
import { factsOf } from './order-events';
import { OrderStatus } from './order-status';
import type { OrderWritingStore } from './order-writing.store';

export interface CancelOrderDeps extends CloseUnpaidDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orderWriting: OrderWritingStore;
  readonly cancelConfirmations: CancelConfirmations;
  readonly domains: Pick<DomainsPort, 'cancelLines'>;
  readonly logger: Logger;
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
 * waits for the customer at the bank is ended at the provider first. What the order held can be ordered again when this answers.
 */
export async function cancelOrder(deps: CancelOrderDeps, command: CancelOrder): Promise<CancelOrderOutcome> {
  if (!isId(command.orderId, 'ord')) throw notFound();
  const outcome = await cancelWithPayment(deps, command);
  if (outcome.kind === 'cancelled') await freeAtOnce(deps, outcome.order);
  return outcome;
}

async function cancelWithPayment(deps: CancelOrderDeps, command: CancelOrder): Promise<CancelOrderOutcome> {
  const outcome = await cancelOnce(deps, command);
  if (outcome.kind !== 'to give up') return outcome;
  await deps.giveUpPayment(outcome.attemptId);
  const again = await cancelOnce(deps, command);
  return again.kind === 'to give up' ? { kind: 'refused', code: 'PAYMENT_IN_PROGRESS' } : again;
}

/** Whoever cancels to order anew must not be told that the same is ordered already. */
async function freeAtOnce({ database, orders, domains, logger }: CancelOrderDeps, order: OrderRow) {
  const { profileId } = order;
  try {
    const lines = await orders.linesOf(database.read, trustedProfileId(profileId), [order.id]);
    await domains.cancelLines({ ...factsOf(order, lines), profileId });
  } catch (error) {
    logger.warn({ err: error, orderId: order.id }, 'lines not freed at once: the event will do it');
  }
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
