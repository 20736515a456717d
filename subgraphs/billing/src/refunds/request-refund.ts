import { appendEvent } from '@customer-area/shared/events';
import { newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { refundRequested } from '../../contract';
import type { CreditStore } from '../credit';
import type { PaymentRow, PaymentStore } from '../payments';
import { firstState, type RefundCause, type RefundState } from './refund';
import type { RefundRow } from './refund.entity';
import type { RefundStore } from './refund.store';
import { CARRY_OUT_REFUND } from './refund-jobs';

export interface BeginRefundDeps {
  readonly credit: CreditStore;
}

export interface RequestRefundDeps extends BeginRefundDeps {
  readonly payments: PaymentStore;
  readonly refunds: RefundStore;
}

export interface RequestRefund {
  readonly payment: PaymentRow;
  readonly order: { readonly id: string; readonly number: string };
  readonly cents: number;
  readonly cause: RefundCause;
  /** Why, for the customer to read; null where the cause says it. */
  readonly reason: string | null;
  /** The member of staff who asks for it; null for anybody else. */
  readonly requestedBy: string | null;
  /** Whether a second member of staff decides first. */
  readonly toApprove: boolean;
  readonly at: Date;
}

/**
 * Gives back a part of a payment: of one cause once, and of all causes together at most what arrived. Null when that much is
 * not left. The order is locked.
 */
export async function requestRefund(
  deps: RequestRefundDeps,
  manager: EntityManager,
  { payment, order, cents, cause, reason, requestedBy, toApprove, at }: RequestRefund,
): Promise<RefundRow | null> {
  if (!(await deps.payments.takeForRefund(manager, payment, cents))) return null;
  const state: RefundState = toApprove ? 'TO_APPROVE' : firstState(payment);
  const refund: RefundRow = {
    id: newId('rfd'),
    profileId: payment.profileId,
    orderId: order.id,
    paymentId: payment.id,
    currency: payment.currency,
    causeKind: cause.kind,
    causeId: cause.id,
    decidedBy: null,
    timesAsked: 0,
    requestedAt: at,
    concludedBy: null,
    concludedReason: null,
    concludedAt: state === 'REFUNDED' ? at : null,
    ...{ cents, state, reason, requestedBy },
  };
  await deps.refunds.insert(manager, refund);
  await begin(deps, manager, refund, at);
  const { id: refundId, profileId } = refund;
  await appendEvent(manager, refundRequested, {
    profileId,
    subjectId: order.id,
    payload: { refundId, orderId: order.id, number: order.number, means: payment.means, cents, reason },
    occurredAt: at,
  });
  return refund;
}

/** What a refund that is granted sets going. */
export async function begin(
  deps: BeginRefundDeps,
  manager: EntityManager,
  { id, profileId: owner, orderId, cents, state }: RefundRow,
  at: Date,
): Promise<void> {
  if (state === 'REQUESTED') await enqueueJob(manager, { kind: CARRY_OUT_REFUND, subjectId: id, dueAt: at });
  if (state !== 'REFUNDED') return;
  const profileId = trustedProfileId(owner);
  // As if it had never been spent. What would have expired meanwhile is new: giving back nothing would be no refund.
  const until = await deps.credit.spentUntil(manager, profileId, orderId);
  await deps.credit.grant(manager, {
    ...{ profileId, amount: cents, reason: 'REFUNDED', subjectId: id, at },
    expiresAt: until !== null && until > at ? until : null,
  });
}
