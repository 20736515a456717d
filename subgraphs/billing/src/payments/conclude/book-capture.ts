import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderRow, OrderWritingStore } from '../../orders';
import type { AttemptStatus, PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { type KeepMethodDeps, keepMethod } from '../methods/keep-method';
import { labelOf } from '../methods/method-label';
import type { SavedMethodStore } from '../methods/saved-method.store';
import type { Captured, PaymentMethodFacts } from '../provider/payment-provider';
import { type ArrivedMoney, type BookMoneyDeps, bookMoney, type MoneyBooked, useOf } from './book-money';
import { releaseOrder } from './release-order';
import { type TellChoiceDeps, tellChoice } from './tell-choice';

const STATUS = {
  ORDER: 'CAPTURED',
  PARTIAL: 'CAPTURED',
  CREDIT: 'CREDITED',
  CASE: 'QUARANTINED',
} as const satisfies Record<MoneyBooked['bookedAs'], AttemptStatus>;

/** Money that was taken, as the provider tells it or as staff found out: they know nothing of the card. */
export interface Taken extends Omit<Captured, 'method'> {
  readonly method: PaymentMethodFacts | null;
}

export interface BookCaptureDeps extends BookMoneyDeps, TellChoiceDeps, KeepMethodDeps {
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
  captured: Taken,
  at: Date,
): Promise<boolean> {
  const money = moneyOf(attempt, captured, at);
  const { bookedAs } = useOf(order, money);
  if (!(await deps.attempts.conclude(manager, attempt, STATUS[bookedAs], null))) return false;
  const kept = attempt.saveMethod ? await keepCharged(deps, manager, attempt, captured.method, at) : null;
  await bookMoney(deps, manager, order, money);
  if (bookedAs === 'ORDER')
    await tellChoice(deps, manager, attempt, order, { methodId: attempt.methodId ?? kept, at });
  if (bookedAs === 'CREDIT') await releaseOrder(deps, manager, attempt, order, at);
  return true;
}

export function moneyOf(attempt: PaymentAttempt, captured: Taken, at: Date): ArrivedMoney {
  const { id: attemptId, means, provider, reference, amount, currency } = attempt;
  if (provider === null || reference === null)
    throw new Error(`payment attempt ${attemptId} was captured by nobody`);
  return {
    ...{ attemptId, means, at },
    ...(captured.method === null ? {} : { label: labelOf(captured.method) }),
    source: { provider, reference },
    cents: captured.amount,
    currency: captured.currency,
    capturedAt: captured.capturedAt,
    asked: { cents: amount, currency },
  };
}

/** Keeps what was charged; answers the id it is kept under. */
async function keepCharged(
  deps: BookCaptureDeps,
  manager: EntityManager,
  { profileId, means, provider: adapter }: PaymentAttempt,
  method: PaymentMethodFacts | null,
  at: Date,
): Promise<string | null> {
  if (adapter === null || method === null || (means !== 'CARD' && means !== 'PAYPAL')) return null;
  return keepMethod(deps, manager, trustedProfileId(profileId), { means, adapter, method, at });
}
