import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentRefused } from '../../../contract';
import type { OrderRow, OrderWritingStore } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { type GiveBackDeps, giveBack } from '../attempts/spending';
import type { PaymentCaseStore } from '../cases/payment-case.store';
import type { SavedMethodStore } from '../methods/saved-method.store';
import type { Refused } from '../provider/payment-provider';
import { bookCapture, type Taken } from './book-capture';
import {
  bookRequestCapture,
  bookRequestRefusal,
  type ConcludeRequestDeps,
  lockRequested,
} from './conclude-request';
import { releaseOrder } from './release-order';

export interface ConcludePaymentDeps extends ConcludeRequestDeps, GiveBackDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orderWriting: OrderWritingStore;
  readonly cases: PaymentCaseStore;
  readonly attempts: PaymentAttemptStore;
  readonly methods: SavedMethodStore;
}

/**
 * Writes down how a charge ended: once, whoever comes first (the request that made it, or the job that looks after lost
 * ones).
 */
export function concludePayment(
  deps: ConcludePaymentDeps,
  attempt: PaymentAttempt,
  end: Taken | Refused,
): Promise<void> {
  const { database, clock } = deps;
  return database.transact(async (manager) => {
    await concludeIn(deps, manager, attempt, end, clock.now());
  });
}

/** The same in the transaction of whoever has found out; false when the attempt had ended before. */
export async function concludeIn(
  deps: ConcludePaymentDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  end: Taken | Refused,
  at: Date,
): Promise<boolean> {
  const conclude = attempt.requestId === null ? concludeOrder : concludeOrders;
  if (!(await conclude(deps, manager, attempt, end, at))) return false;
  await deps.cases.closeUnknown(manager, attempt.id, at);
  if (attempt.methodId !== null)
    await deps.methods.writeCharge(
      manager,
      trustedProfileId(attempt.profileId),
      attempt.methodId,
      refusalOf(end),
    );
  return true;
}

async function concludeOrder(
  deps: ConcludePaymentDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  end: Taken | Refused,
  at: Date,
): Promise<boolean> {
  const order = await deps.orderWriting.lock(manager, trustedProfileId(attempt.profileId), attempt.orderId);
  if (order === null) throw new Error(`payment attempt ${attempt.id} is for no order`);
  return end.outcome === 'refused'
    ? bookRefusal(deps, manager, attempt, order, end, at)
    : bookCapture(deps, manager, attempt, order, end, at);
}

async function concludeOrders(
  deps: ConcludePaymentDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  end: Taken | Refused,
  at: Date,
): Promise<boolean> {
  const orders = await lockRequested(deps, manager, attempt);
  return end.outcome === 'refused'
    ? bookRequestRefusal(deps, manager, attempt, orders, end, at)
    : bookRequestCapture(deps, manager, attempt, orders, end, at);
}

/** What a charge says of the method it was made with; that it never arrived says nothing. */
const refusalOf = (end: Taken | Refused): Refused | null =>
  end.outcome === 'refused' && end.code !== 'PAYMENT_NOT_CONFIRMED' ? end : null;

/** Nothing was collected: the order is free again. False when the attempt had ended before. */
async function bookRefusal(
  deps: ConcludePaymentDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
  end: Refused,
  at: Date,
): Promise<boolean> {
  const { code } = end;
  const status = code === 'PAYMENT_NOT_CONFIRMED' ? 'FAILED' : 'DECLINED';
  if (!(await deps.attempts.conclude(manager, attempt, status, end))) return false;
  // The credit account before the limits, as whoever begins a payment.
  await releaseOrder(deps, manager, attempt, order, at);
  await giveBack(deps, manager, attempt);
  if (order.payingAttemptId !== attempt.id) return true;
  await appendEvent(manager, paymentRefused, {
    profileId: trustedProfileId(order.profileId),
    subjectId: order.id,
    payload: { orderId: order.id, number: order.number, means: attempt.means, code },
    occurredAt: at,
  });
  return true;
}
