import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderWritingStore } from '../orders';
import { type OpenCaseDeps, openCase, type PaymentCaseKind, type PaymentRow } from '../payments';
import type { RefundRow } from './refund.entity';

export interface RefundCaseDeps extends OpenCaseDeps {
  readonly orderWriting: OrderWritingStore;
}

/** Leaves a refund to staff; one case of a kind for each. */
export async function openRefundCase(
  deps: RefundCaseDeps,
  manager: EntityManager,
  { id, profileId, orderId, cents, currency }: RefundRow,
  { attemptId, means }: PaymentRow,
  kind: Extract<PaymentCaseKind, 'REFUND_FAILED' | 'REFUND_UNDECIDED'>,
  at: Date,
): Promise<void> {
  const order = await deps.orderWriting.lock(manager, trustedProfileId(profileId), orderId);
  if (order === null) throw new Error(`refund ${id} is of no order`);
  await openCase(deps, manager, order, {
    ...{ kind, attemptId, means, expected: { cents, currency }, captured: null, at },
    refundId: id,
  });
}
