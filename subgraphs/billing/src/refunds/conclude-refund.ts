import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { refundCompleted, refundCredited } from '../../contract';
import type { CreditStore } from '../credit';
import type { LedgerStore } from '../ledger';
import type { OrderRow } from '../orders';
import type { PaymentRow } from '../payments';
import type { RefundRow } from './refund.entity';
import type { RefundStore } from './refund.store';
import { openRefundCase, type RefundCaseDeps } from './refund-case';
import { bookRefund } from './refund-entries';

export interface ConcludeRefundDeps extends RefundCaseDeps {
  readonly refunds: RefundStore;
  readonly credit: CreditStore;
  readonly ledger: LedgerStore;
}

/** How a refund ends, and what staff say of it where they end it. */
export interface RefundEnd {
  readonly refund: RefundRow;
  readonly payment: PaymentRow;
  readonly at: Date;
  readonly by: string | null;
  readonly reason: string | null;
}

/** The customer has the money. Nothing happens when somebody else has concluded it meanwhile. */
export async function completeRefund(
  deps: ConcludeRefundDeps,
  manager: EntityManager,
  end: RefundEnd,
): Promise<void> {
  const order = await orderOf(deps, manager, end);
  if (!(await conclude(deps, manager, 'REFUNDED', end))) return;
  await bookRefund(deps, manager, end.refund, end.at);
  await tell(manager, refundCompleted, order, end);
}

/** The money could not go back the way it came: it is the customer's credit, and staff look into it. */
export async function creditRefund(
  deps: ConcludeRefundDeps,
  manager: EntityManager,
  end: RefundEnd,
): Promise<void> {
  const { refund, payment, at } = end;
  const { cents, id: subjectId } = refund;
  const order = await orderOf(deps, manager, end);
  if (!(await conclude(deps, manager, 'CREDITED', end))) return;
  const profileId = trustedProfileId(refund.profileId);
  await deps.credit.grant(manager, { profileId, amount: cents, reason: 'REFUND_FAILED', subjectId, at });
  await openRefundCase(deps, manager, refund, payment, 'REFUND_FAILED', at);
  await tell(manager, refundCredited, order, end);
}

/** The order, locked first, as by whoever else moves its money. */
async function orderOf(
  { orderWriting }: ConcludeRefundDeps,
  manager: EntityManager,
  { refund }: RefundEnd,
): Promise<OrderRow> {
  const order = await orderWriting.lock(manager, trustedProfileId(refund.profileId), refund.orderId);
  if (order === null) throw new Error(`refund ${refund.id} is of no order`);
  return order;
}

const conclude = (
  { refunds }: ConcludeRefundDeps,
  manager: EntityManager,
  state: 'REFUNDED' | 'CREDITED',
  { refund, at, by, reason }: RefundEnd,
): Promise<boolean> =>
  refunds.move(manager, refund, {
    ...refund,
    state,
    concludedAt: at,
    concludedBy: by,
    concludedReason: reason,
  });

async function tell(
  manager: EntityManager,
  fact: typeof refundCompleted | typeof refundCredited,
  { number }: OrderRow,
  { refund, payment: { means }, at, reason }: RefundEnd,
): Promise<void> {
  const { id: refundId, profileId, orderId, cents } = refund;
  await appendEvent(manager, fact, {
    profileId,
    subjectId: orderId,
    payload: { refundId, orderId, number, means, cents, reason },
    occurredAt: at,
  });
}
