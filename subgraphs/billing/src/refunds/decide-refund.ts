import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { refundApproved, refundRejected } from '../../contract';
import type { OrderRow } from '../orders';
import type { PaymentRow } from '../payments';
import { type ConcludeRefundDeps, completeRefund, creditRefund } from './conclude-refund';
import { firstState } from './refund';
import type { RefundRow } from './refund.entity';
import { noteRefund } from './refund-note';
import type { RefundOutcome, RefundPaymentDeps } from './refund-payment';
import { begin } from './request-refund';

export interface DecideRefundDeps extends RefundPaymentDeps, ConcludeRefundDeps {}

export interface RefundDecision {
  readonly refundId: string;
  readonly reason: string;
  /** The login of the member of staff. */
  readonly by: string;
}

interface Found {
  readonly by: string;
  readonly refund: RefundRow;
  readonly payment: PaymentRow;
  readonly order: OrderRow;
  readonly reason: string;
  readonly at: Date;
}

type Act = (manager: EntityManager, found: Found) => Promise<RefundOutcome>;

/** A second member of staff lets the money go back; whoever has asked for it does not decide. */
export function approveRefund(deps: DecideRefundDeps, decision: RefundDecision): Promise<RefundOutcome> {
  return onRefund(deps, decision, async (manager, found) => {
    const { refund, payment, at, by: decidedBy } = found;
    if (refund.state !== 'TO_APPROVE') return { kind: 'refused', code: 'REFUND_NOT_WAITING' };
    if (decidedBy === refund.requestedBy) return { kind: 'refused', code: 'REFUND_NEEDS_ANOTHER' };
    // The account before the series of the note, as whoever else gives credit with a note.
    await deps.credit.lock(manager, trustedProfileId(refund.profileId));
    if (!(await noteRefund(deps, manager, refund, at))) return { kind: 'refused', code: 'NOTHING_LEFT' };
    const state = firstState(payment);
    const approved = { ...refund, state, decidedBy, concludedAt: state === 'REFUNDED' ? at : null };
    await deps.refunds.move(manager, refund, approved);
    await begin(deps, manager, approved, at);
    await tell(manager, refundApproved, found);
    return { kind: 'done', refund: approved, payment };
  });
}

/** Nothing goes back; the payment can be given back by another refund. */
export function rejectRefund(deps: DecideRefundDeps, decision: RefundDecision): Promise<RefundOutcome> {
  return onRefund(deps, decision, async (manager, found) => {
    const { refund, payment, at, by: decidedBy } = found;
    if (refund.state !== 'TO_APPROVE') return { kind: 'refused', code: 'REFUND_NOT_WAITING' };
    const rejected = { ...refund, state: 'REJECTED' as const, decidedBy, concludedAt: at };
    await deps.refunds.move(manager, refund, rejected);
    await deps.payments.returnFromRefund(manager, payment, refund.cents);
    await tell(manager, refundRejected, found);
    return { kind: 'done', refund: rejected, payment };
  });
}

/** Staff have made the transfer that gives back what came by bank or post. */
export function confirmRefundTransfer(
  deps: DecideRefundDeps,
  decision: RefundDecision,
): Promise<RefundOutcome> {
  return onTransfer(deps, decision, 'REFUNDED', completeRefund);
}

/** The transfer came back or cannot be made: the money becomes credit, and staff look into it. */
export function failRefundTransfer(deps: DecideRefundDeps, decision: RefundDecision): Promise<RefundOutcome> {
  return onTransfer(deps, decision, 'CREDITED', creditRefund);
}

function onTransfer(
  deps: DecideRefundDeps,
  decision: RefundDecision,
  state: 'REFUNDED' | 'CREDITED',
  conclude: typeof completeRefund,
): Promise<RefundOutcome> {
  return onRefund(deps, decision, async (manager, found) => {
    const { refund, payment, at } = found;
    if (refund.state !== 'TO_TRANSFER') return { kind: 'refused', code: 'REFUND_NOT_WAITING' };
    await conclude(deps, manager, found);
    return { kind: 'done', refund: { ...refund, state, concludedAt: at }, payment };
  });
}

/** A refund under the lock of its order: of two decisions the second finds that there is none to make. */
async function onRefund(
  deps: DecideRefundDeps,
  { refundId, reason: typed, by }: RefundDecision,
  act: Act,
): Promise<RefundOutcome> {
  const reason = requiredLine('reason', typed, 500);
  const known = isId(refundId, 'rfd') ? await deps.refunds.byId(deps.database.read, refundId) : null;
  if (known === null) throw notFound();
  return deps.database.transact(async (manager) => {
    const order = await deps.orderWriting.lock(manager, trustedProfileId(known.profileId), known.orderId);
    const refund = await deps.refunds.byId(manager, refundId);
    const payment = await deps.payments.byId(manager, known.paymentId);
    if (order === null || refund === null || payment === null) throw notFound();
    return act(manager, { refund, payment, order, reason, by, at: deps.clock.now() });
  });
}

async function tell(
  manager: EntityManager,
  fact: typeof refundApproved | typeof refundRejected,
  { refund, payment, order, reason, at }: Found,
): Promise<void> {
  const { id: refundId, cents, profileId } = refund;
  await appendEvent(manager, fact, {
    profileId,
    subjectId: order.id,
    payload: { refundId, orderId: order.id, number: order.number, means: payment.means, cents, reason },
    occurredAt: at,
  });
}
