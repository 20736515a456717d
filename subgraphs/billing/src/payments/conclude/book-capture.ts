import { appendEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentMethodSaved } from '../../../contract';
import type { OrderRow, OrderWritingStore } from '../../orders';
import type { AttemptStatus, PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { labelOf } from '../methods/method-label';
import type { SavedMethodStore } from '../methods/saved-method.store';
import type { Captured } from '../provider/payment-provider';
import { type ArrivedMoney, type BookMoneyDeps, bookMoney, type MoneyBooked, useOf } from './book-money';
import { type TellChoiceDeps, tellChoice } from './tell-choice';

const STATUS = {
  ORDER: 'CAPTURED',
  PARTIAL: 'CAPTURED',
  CREDIT: 'CREDITED',
  CASE: 'QUARANTINED',
} as const satisfies Record<MoneyBooked['bookedAs'], AttemptStatus>;

export interface BookCaptureDeps extends BookMoneyDeps, TellChoiceDeps {
  readonly attempts: PaymentAttemptStore;
  readonly orderWriting: OrderWritingStore;
  readonly methods: SavedMethodStore;
}

/**
 * An attempt of ours collected money: what it does to the order is up to `bookMoney`. False when the attempt had ended before.
 * Where staff have to decide, the order stays taken: whoever paid it a second time would have paid twice.
 */
export async function bookCapture(
  deps: BookCaptureDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
  captured: Captured,
  at: Date,
): Promise<boolean> {
  const money = moneyOf(attempt, captured, at);
  const { bookedAs } = useOf(order, money);
  if (!(await deps.attempts.conclude(manager, attempt, STATUS[bookedAs], null))) return false;
  const kept = attempt.saveMethod ? await keepMethod(deps, manager, attempt, captured, at) : null;
  await bookMoney(deps, manager, order, money);
  if (bookedAs === 'ORDER')
    await tellChoice(deps, manager, attempt, order, { methodId: attempt.methodId ?? kept, at });
  if (bookedAs === 'CREDIT') await release(deps, manager, attempt, order);
  return true;
}

function moneyOf(attempt: PaymentAttempt, captured: Captured, at: Date): ArrivedMoney {
  const { id: attemptId, means, provider, reference, amount, currency } = attempt;
  if (provider === null || reference === null)
    throw new Error(`payment attempt ${attemptId} was captured by nobody`);
  return {
    ...{ attemptId, means, at },
    source: { provider, reference },
    cents: captured.amount,
    currency: captured.currency,
    capturedAt: captured.capturedAt,
    asked: { cents: amount, currency },
  };
}

/** The order is free again, which the attempt had taken. */
async function release(
  deps: BookCaptureDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  order: OrderRow,
): Promise<void> {
  if (order.payingAttemptId !== attempt.id) return;
  await deps.orderWriting.writePayment(manager, order, {
    payingAttemptId: null,
    means: order.means,
    paidAt: order.paidAt,
  });
}

/** Keeps what was charged; answers the id it is kept under. */
async function keepMethod(
  deps: BookCaptureDeps,
  manager: EntityManager,
  { profileId: owner, means, provider }: PaymentAttempt,
  { method }: Captured,
  at: Date,
): Promise<string | null> {
  if (provider === null || (means !== 'CARD' && means !== 'PAYPAL')) return null;
  const profileId = trustedProfileId(owner);
  const { id, isNew } = await deps.methods.save(manager, profileId, { means, adapter: provider, method, at });
  if (!isNew) return id;
  await appendEvent(manager, paymentMethodSaved, {
    profileId,
    subjectId: id,
    payload: { methodId: id, means, label: labelOf(method) },
    occurredAt: at,
  });
  return id;
}
