import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { refundCompleted, refundCredited } from '../../contract';
import type { CreditStore } from '../credit';
import type { LedgerStore } from '../ledger';
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

/** The customer has the money. False when somebody else has concluded it meanwhile. */
export async function completeRefund(
  deps: ConcludeRefundDeps,
  manager: EntityManager,
  refund: RefundRow,
  payment: PaymentRow,
  at: Date,
): Promise<boolean> {
  const { timesAsked, decidedBy } = refund;
  if (
    !(await deps.refunds.move(manager, refund, { state: 'REFUNDED', timesAsked, decidedBy, concludedAt: at }))
  )
    return false;
  await bookRefund(deps, manager, refund, at);
  await tell(deps, manager, refundCompleted, refund, payment, at);
  return true;
}

/** The money could not go back the way it came: it is the customer's credit, and staff look into it. */
export async function creditRefund(
  deps: ConcludeRefundDeps,
  manager: EntityManager,
  refund: RefundRow,
  payment: PaymentRow,
  at: Date,
): Promise<void> {
  const { timesAsked, decidedBy, cents, id: subjectId } = refund;
  const profileId = trustedProfileId(refund.profileId);
  if (
    !(await deps.refunds.move(manager, refund, { state: 'CREDITED', timesAsked, decidedBy, concludedAt: at }))
  )
    return;
  await deps.credit.grant(manager, { profileId, amount: cents, reason: 'REFUND_FAILED', subjectId, at });
  await openRefundCase(deps, manager, refund, payment, 'REFUND_FAILED', at);
  await tell(deps, manager, refundCredited, refund, payment, at);
}

async function tell(
  deps: ConcludeRefundDeps,
  manager: EntityManager,
  fact: typeof refundCompleted | typeof refundCredited,
  { id: refundId, profileId, orderId, cents }: RefundRow,
  { means }: PaymentRow,
  at: Date,
): Promise<void> {
  const order = await deps.orderWriting.lock(manager, trustedProfileId(profileId), orderId);
  await appendEvent(manager, fact, {
    profileId,
    subjectId: orderId,
    payload: { refundId, orderId, number: order?.number ?? '', means, cents },
    occurredAt: at,
  });
}
