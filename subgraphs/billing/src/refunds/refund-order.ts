import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderRow } from '../orders';
import { type RefundCause, spread } from './refund';
import type { RefundRow } from './refund.entity';
import { type RequestRefundDeps, requestRefund } from './request-refund';

export interface RefundOrder {
  readonly order: Pick<OrderRow, 'id' | 'number' | 'profileId'>;
  readonly cents: number;
  readonly cause: RefundCause;
  readonly at: Date;
}

/**
 * Gives back a part of what an order was paid with, payment by payment, in the transaction of whoever has a cause for it: the
 * order is locked, and the credit note is the caller's. The same cause again changes nothing. `NOTHING_LEFT` when
 * its payments have less left; nothing is given back then.
 */
export async function refundOrder(
  deps: RequestRefundDeps,
  manager: EntityManager,
  { order, cents, cause, at }: RefundOrder,
): Promise<readonly RefundRow[] | 'NOTHING_LEFT'> {
  const profileId: ProfileId = trustedProfileId(order.profileId);
  const earlier = await deps.refunds.ofCause(manager, profileId, cause);
  if (earlier.length > 0) return earlier;
  const parts = spread(await deps.payments.thatPaid(manager, profileId, order.id), cents);
  if (parts === null) return 'NOTHING_LEFT';
  const refunds: RefundRow[] = [];
  for (const part of parts) {
    const refund = await requestRefund(deps, manager, {
      ...part,
      ...{ order, cause, at },
      reason: null,
      requestedBy: null,
      toApprove: false,
    });
    if (refund === null)
      throw new Error(`payment ${part.payment.id} has less left than was read under the lock`);
    refunds.push(refund);
  }
  return refunds;
}
