import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { appendEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { grantCredit } from '../credit';
import { lockOrder, OrderStatus, writePayment } from '../orders';
import { giveBack } from './begin-payment';
import { markPaid } from './mark-paid';
import { concludeAttempt, type PaymentAttempt } from './payment-attempt.store';
import type { ChargeResult, PaymentMethodFacts } from './payment-provider';
import { labelOf } from './remove-payment-method';
import { saveMethod } from './saved-method.store';

export interface ConcludePaymentTouches {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Writes down how a charge ended: once, whoever comes first (the request that made it, or the job that looks after lost
 * ones). Money for an order that can no longer take it becomes credit: the lock should prevent that, but a mistake
 * must not cost the customer anything.
 */
export function concludePayment(
  { database, clock }: ConcludePaymentTouches,
  attempt: PaymentAttempt,
  result: ChargeResult,
): Promise<void> {
  const profileId = trustedProfileId(attempt.profileId);
  return database.transact(async (manager) => {
    const order = await lockOrder(manager, profileId, attempt.orderId);
    if (order === null) throw new Error(`payment attempt ${attempt.id} is for no order`);
    const holds = order.payingAttemptId === attempt.id;
    if (result.outcome === 'refused') {
      const status = result.code === 'PAYMENT_NOT_CONFIRMED' ? 'FAILED' : 'DECLINED';
      if (!(await concludeAttempt(manager, attempt, status, result.code))) return;
      await giveBack(manager, attempt);
      if (!holds) return;
      await writePayment(manager, order, { payingAttemptId: null, means: order.means, paidAt: order.paidAt });
      await appendEvent(manager, {
        type: 'payment.refused',
        profileId,
        subjectId: order.id,
        payload: { orderId: order.id, number: order.number, means: attempt.means, code: result.code },
        occurredAt: clock.now(),
      });
      return;
    }
    const at = clock.now();
    const fits = holds && order.status === OrderStatus.AWAITING_PAYMENT && result.amount === attempt.amount;
    if (!(await concludeAttempt(manager, attempt, fits ? 'CAPTURED' : 'CREDITED', null))) return;
    if (attempt.saveMethod) await keepMethod(manager, profileId, attempt.means, result.method, at);
    if (fits) {
      await markPaid(manager, order, attempt.means, at);
      return;
    }
    if (holds)
      await writePayment(manager, order, { payingAttemptId: null, means: order.means, paidAt: order.paidAt });
    await grantCredit(manager, {
      profileId,
      amount: result.amount,
      reason: 'LATE_PAYMENT',
      subjectId: attempt.id,
      at,
    });
  });
}

async function keepMethod(
  manager: EntityManager,
  profileId: ProfileId,
  means: string,
  method: PaymentMethodFacts,
  at: Date,
): Promise<void> {
  const id = await saveMethod(manager, profileId, means, method, at);
  if (id === null) return;
  await appendEvent(manager, {
    type: 'payment-method.saved',
    profileId,
    subjectId: id,
    payload: { methodId: id, means, label: labelOf(method) },
    occurredAt: at,
  });
}
