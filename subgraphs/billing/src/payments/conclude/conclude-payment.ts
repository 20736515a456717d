import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { lockOrder, type OrderRow, writePayment } from '../../orders';
import { concludeAttempt, type PaymentAttempt } from '../attempts/payment-attempt.store';
import { giveBack } from '../attempts/spending';
import { closeUnknown } from '../cases/payment-case.store';
import type { Captured, Refused } from '../provider/payment-provider';
import { bookCapture } from './book-capture';

export interface ConcludePaymentDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Writes down how a charge ended: once, whoever comes first (the request that made it, or the job that looks after lost
 * ones).
 */
export function concludePayment(
  { database, clock }: ConcludePaymentDeps,
  attempt: PaymentAttempt,
  end: Captured | Refused,
): Promise<void> {
  return database.transact(async (manager) => {
    const order = await lockOrder(manager, trustedProfileId(attempt.profileId), attempt.orderId);
    if (order === null) throw new Error(`payment attempt ${attempt.id} is for no order`);
    const at = clock.now();
    const concluded =
      end.outcome === 'refused'
        ? await bookRefusal(manager, attempt, order, end, at)
        : await bookCapture(manager, attempt, order, end, at);
    if (concluded) await closeUnknown(manager, attempt.id, at);
  });
}

/** Nothing was collected: the order is free again. False when the attempt had ended before. */
async function bookRefusal(
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
  { code }: Refused,
  at: Date,
): Promise<boolean> {
  const status = code === 'PAYMENT_NOT_CONFIRMED' ? 'FAILED' : 'DECLINED';
  if (!(await concludeAttempt(manager, attempt, status, code))) return false;
  await giveBack(manager, attempt);
  if (order.payingAttemptId !== attempt.id) return true;
  await writePayment(manager, order, { payingAttemptId: null, means: order.means, paidAt: order.paidAt });
  await appendEvent(manager, {
    type: 'payment.refused',
    profileId: trustedProfileId(order.profileId),
    subjectId: order.id,
    payload: { orderId: order.id, number: order.number, means: attempt.means, code },
    occurredAt: at,
  });
  return true;
}
