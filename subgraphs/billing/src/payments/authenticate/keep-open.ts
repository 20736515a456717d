import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { OrderWritingStore } from '../../orders';
import { type AskLaterDeps, askLater } from '../attempts/ask-later';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { type LockRequestedDeps, lockRequested } from '../conclude/conclude-request';

export interface KeepOpenDeps extends AskLaterDeps, LockRequestedDeps {
  readonly attempts: PaymentAttemptStore;
  readonly orderWriting: OrderWritingStore;
}

/**
 * Writes down that a payment waits for its customer, who has until then; afterwards the settling job ends it. Nothing happens when
 * the attempt has ended meanwhile.
 */
export async function keepOpen(
  deps: KeepOpenDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  action: NonNullable<PaymentAttempt['action']>,
): Promise<void> {
  await writeAction(deps, manager, attempt, action);
  await askLater(deps, manager, attempt, { askAt: action.until, timesAsked: attempt.timesAsked });
}

/** The customer has acted, and the provider decides later: from now on nobody can give the payment up. */
export async function closeAction(
  deps: KeepOpenDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  at: Date,
): Promise<void> {
  await writeAction(deps, manager, attempt, null);
  await askLater(deps, manager, attempt, { askAt: at, timesAsked: attempt.timesAsked });
}

async function writeAction(
  deps: KeepOpenDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  action: PaymentAttempt['action'],
): Promise<void> {
  // Whoever pays, cancels or settles waits for the order: the attempt cannot end while its order is told that it is open.
  const orderIds = await lockOrders(deps, manager, attempt);
  if (!(await deps.attempts.writeAction(manager, attempt, action))) return;
  for (const orderId of orderIds)
    await deps.orderWriting.writeActionUntil(manager, { ...attempt, orderId }, action?.until ?? null);
}

async function lockOrders(
  deps: KeepOpenDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
): Promise<readonly string[]> {
  if (attempt.requestId !== null) return (await lockRequested(deps, manager, attempt)).map(({ id }) => id);
  await deps.orderWriting.lock(manager, trustedProfileId(attempt.profileId), attempt.orderId);
  return [attempt.orderId];
}
