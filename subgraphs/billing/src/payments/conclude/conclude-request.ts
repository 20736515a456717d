import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentRefused } from '../../../contract';
import { type OrderRow, OrderStatus, type OrderWritingStore, stillDue } from '../../orders';
import { lockAll, type PaymentRequestStore } from '../../payment-requests';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { Refused } from '../provider/payment-provider';
import { type BookCaptureDeps, moneyOf, type Taken } from './book-capture';
import { bookMoney } from './book-money';
import { markPaid } from './mark-paid';
import { paidWithParts } from './paid-with';
import { releaseOrder } from './release-order';

export interface ConcludeRequestDeps extends BookCaptureDeps {
  readonly paymentRequests: PaymentRequestStore;
}

export interface LockRequestedDeps {
  readonly paymentRequests: PaymentRequestStore;
  readonly orderWriting: OrderWritingStore;
}

/** The orders of a request that one attempt pays, locked; the first one is what the attempt names. */
export async function lockRequested(
  deps: LockRequestedDeps,
  manager: EntityManager,
  { requestId, profileId: owner, id }: PaymentAttempt,
): Promise<OrderRow[]> {
  const profileId = trustedProfileId(owner);
  const request = await deps.paymentRequests.find(manager, profileId, requestId ?? '');
  if (request === null) throw new Error(`payment attempt ${id} is for no request`);
  return lockAll(deps, manager, profileId, request.orderIds);
}

/** Nothing was collected: its orders are free again. False when the attempt had ended before. */
export async function bookRequestRefusal(
  deps: ConcludeRequestDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  orders: readonly OrderRow[],
  end: Refused,
  at: Date,
): Promise<boolean> {
  const { code } = end;
  const status = code === 'PAYMENT_NOT_CONFIRMED' ? 'FAILED' : 'DECLINED';
  if (!(await deps.attempts.conclude(manager, attempt, status, end))) return false;
  const taken = orders.filter(({ payingAttemptId }) => payingAttemptId === attempt.id);
  for (const order of taken) await releaseOrder(deps, manager, attempt, order, at);
  const [first] = taken;
  if (first === undefined) return true;
  await appendEvent(manager, paymentRefused, {
    profileId: trustedProfileId(first.profileId),
    subjectId: first.id,
    payload: { orderId: first.id, number: first.number, means: attempt.means, code },
    occurredAt: at,
  });
  return true;
}

/**
 * One charge for several orders is spread over those that still wait for it, in the order in which they were asked for; what is too
 * much becomes credit. Other money than was asked for waits for staff, and all orders stay taken. False when the attempt had ended
 * before.
 */
export async function bookRequestCapture(
  deps: ConcludeRequestDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  orders: readonly OrderRow[],
  captured: Taken,
  at: Date,
): Promise<boolean> {
  const waiting = orders.filter(
    ({ payingAttemptId, status }) =>
      payingAttemptId === attempt.id && status === OrderStatus.AWAITING_PAYMENT,
  );
  const leading = waiting[0] ?? orders[0];
  if (leading === undefined) throw new Error(`payment attempt ${attempt.id} is for no order`);
  const money = moneyOf(attempt, captured, at);
  const differs = captured.amount !== attempt.amount || captured.currency !== attempt.currency;
  const status = differs ? 'QUARANTINED' : waiting.length === 0 ? 'CREDITED' : 'CAPTURED';
  if (!(await deps.attempts.conclude(manager, attempt, status, null))) return false;
  // Every order may spend what was set aside for it, and takes a number that others wait for: the account comes first.
  await deps.credit.lock(manager, trustedProfileId(leading.profileId));
  if (differs || waiting.length === 0) {
    await bookMoney(deps, manager, leading, money);
    return true;
  }
  let left = captured.amount;
  for (const [part, order] of waiting.entries()) {
    const cents = part === waiting.length - 1 ? left : Math.min(left, stillDue(order));
    left -= cents;
    if (cents > 0)
      await bookMoney(deps, manager, order, {
        ...money,
        asked: null,
        cents,
        source: { ...money.source, part },
      });
    else await payNothing(deps, manager, order, attempt, at);
  }
  return true;
}

async function payNothing(
  deps: ConcludeRequestDeps,
  manager: EntityManager,
  order: OrderRow,
  { means }: PaymentAttempt,
  at: Date,
): Promise<void> {
  const nothing = { means, cents: 0, capturedAt: at };
  await markPaid(deps, manager, order, await paidWithParts(deps, manager, order, nothing), at);
}
