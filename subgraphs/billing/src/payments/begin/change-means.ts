import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { isId, newId } from '@customer-area/shared/ids';
import type { DataScope } from '@customer-area/shared/isolation';
import type { AccessLimits } from '@customer-area/shared/viewer';
import { paymentWithdrawn } from '../../../contract';
import { type ActionRefusal, isAnnounced, type OrderRow, refusalToPay } from '../../orders';
import { isSlowMeans, type SlowMeans } from '../../pay-by';
import { type PayOrderDeps, payOrder } from '../charge/pay-order';
import type { PayOrderOutcome } from '../charge/payment-outcome';
import { giveBackHeld } from './credit-first';
import type { MeansRequest } from './payment-means';

export interface ChangePaymentMeans {
  readonly dataScope: DataScope;
  readonly limits: Pick<AccessLimits, 'via' | 'id'> | null;
  readonly requestId: string;
  readonly orderId: string;
  readonly means: string;
}

export type ChangePaymentMeansOutcome =
  | { readonly kind: 'changed'; readonly order: OrderRow }
  | Extract<PayOrderOutcome, { readonly kind: 'refused' }>;

const ANNOUNCING: Readonly<Record<SlowMeans, MeansRequest>> = {
  BANK_TRANSFER: { bankTransfer: true },
  POSTAL_SLIP: { postalSlip: true },
  PRE_FILLED_SLIP: { preFilledSlip: true },
};

/**
 * The customer chooses anew how an order will be paid. Money that takes days is announced, unless it was by the same means; with means
 * that are charged, what was announced is waited for no more.
 */
export async function changePaymentMeans(
  deps: PayOrderDeps,
  command: ChangePaymentMeans,
): Promise<ChangePaymentMeansOutcome> {
  const { means, dataScope, limits, requestId, orderId } = command;
  if (!isId(orderId, 'ord')) throw notFound();
  const looked = await withdraw(deps, command);
  if ('code' in looked) return { kind: 'refused', by: 'order', code: looked.code };
  if (!isSlowMeans(means) || looked.means === means) return { kind: 'changed', order: looked };
  const outcome = await payOrder(deps, {
    ...{ payer: 'customer', dataScope, limits, requestId, orderId, autoRenew: null },
    means: ANNOUNCING[means],
    idempotencyKey: newId('key'),
  });
  return outcome.kind === 'refused' ? outcome : { kind: 'changed', order: outcome.order };
}

/** Ends an announcement by other means, for means that are charged; a new announcement replaces it anyway. */
function withdraw(
  deps: PayOrderDeps,
  { dataScope, orderId, means }: ChangePaymentMeans,
): Promise<OrderRow | { readonly code: ActionRefusal }> {
  return deps.database.transact(async (manager) => {
    const order = await deps.orderWriting.lock(manager, dataScope, orderId);
    if (order === null) throw notFound();
    const at = deps.clock.now();
    const code = refusalToPay(order, at);
    if (code !== null) return { code };
    if (isSlowMeans(means) || !isAnnounced(order)) return order;
    // What was set aside for the announced money may belong to a payment that waits for its customer.
    if (order.payingAttemptId !== null) return { code: 'PAYMENT_IN_PROGRESS' };
    await deps.orderWriting.withdrawAnnouncement(manager, order);
    const free = await giveBackHeld(deps, manager, order, at);
    await appendEvent(manager, paymentWithdrawn, {
      profileId: order.profileId,
      subjectId: order.id,
      payload: { orderId: order.id, number: order.number, means: order.means ?? '' },
      occurredAt: at,
    });
    return { ...free, means: null, announcedAt: null };
  });
}
