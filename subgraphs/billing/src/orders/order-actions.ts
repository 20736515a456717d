import type { CodeOf } from '@customer-area/shared/contract';
import type { orderActionCodes } from '../../contract';
import { OrderStatus } from './order-status';

/** An order that has no profile yet: nobody can do anything with it but claim it. */
export const UNCLAIMED = 'unclaimed';

/** What the evaluators look at. */
export interface OrderFacts {
  readonly status: OrderStatus;
  /** The payment that is under way, whose end is not known yet. */
  readonly payingAttemptId: string | null;
  /** Set while it waits for the customer at the bank: then it is given up for whatever they choose instead. */
  readonly actionUntil: Date | null;
  readonly expiresAt: Date;
}

export type ActionRefusal = CodeOf<typeof orderActionCodes>;

/**
 * Why the order cannot be paid now; null when it can. The one place that knows: asked by `Order.actions` and by
 * `payOrder`.
 */
export function refusalToPay(order: OrderFacts | typeof UNCLAIMED, now: Date): ActionRefusal | null {
  return refusalToClose(order, now);
}

/** Why the order cannot be cancelled now; null when it can. Asked by `Order.actions` and by `cancelOrder`. */
export function refusalToCancel(order: OrderFacts | typeof UNCLAIMED, now: Date): ActionRefusal | null {
  return refusalToClose(order, now);
}

/** Paying and cancelling are the two ways out of waiting, open to a customer under the same conditions. */
function refusalToClose(order: OrderFacts | typeof UNCLAIMED, now: Date): ActionRefusal | null {
  if (order === UNCLAIMED) return 'ORDER_UNCLAIMED';
  switch (order.status) {
    case OrderStatus.AWAITING_PAYMENT:
      if (order.payingAttemptId !== null && order.actionUntil === null) return 'PAYMENT_IN_PROGRESS';
      return now >= order.expiresAt ? 'ORDER_EXPIRED' : null;
    case OrderStatus.CANCELLED:
      return 'ORDER_CANCELLED';
    case OrderStatus.EXPIRED:
      return 'ORDER_EXPIRED';
    default:
      return 'ALREADY_PAID';
  }
}
