import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { notFound } from '@customer-area/shared/errors';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { ActionRefusal, OrderRow, OrderStore } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import type { BeyondLimit } from '../attempts/spending';

export type PayOrderOutcome =
  | { readonly kind: 'completed'; readonly order: OrderRow }
  /** Announced means, or a charge whose end is not known yet. */
  | { readonly kind: 'pending'; readonly order: OrderRow; readonly means: string }
  /** The customer has to act at the bank, and then ask again by the attempt. */
  | ({ readonly kind: 'action required'; readonly order: OrderRow; readonly attemptId: string } & NonNullable<
      PaymentAttempt['action']
    >)
  | { readonly kind: 'refused'; readonly by: 'order'; readonly code: ActionRefusal }
  | {
      readonly kind: 'refused';
      readonly by: 'payment';
      readonly code: string;
      /** `hard`: the provider will never charge this method again. */
      readonly decline: 'hard' | 'soft';
    }
  | ({ readonly kind: 'refused'; readonly by: 'spending limit' } & BeyondLimit);

export interface ReadOutcomeDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly attempts: PaymentAttemptStore;
  readonly orders: OrderStore;
}

/** How an attempt stands, for whoever pays. */
export async function readOutcome(
  deps: ReadOutcomeDeps,
  dataScope: DataScope,
  attemptId: string,
): Promise<PayOrderOutcome> {
  const { database } = deps;
  const attempt = await deps.attempts.find(database.read, ownerIn(dataScope), attemptId);
  const [order] =
    attempt === null ? [] : await deps.orders.byIds(database.read, dataScope, [attempt.orderId]);
  if (attempt === null || order === undefined) throw notFound();
  switch (attempt.status) {
    case 'CAPTURED':
      return { kind: 'completed', order };
    case 'STARTED':
      return attempt.action !== null && attempt.action.until > deps.clock.now()
        ? { kind: 'action required', order, attemptId, ...attempt.action }
        : { kind: 'pending', order, means: 'VERIFYING' };
    case 'QUARANTINED':
      return { kind: 'pending', order, means: 'VERIFYING' };
    case 'ANNOUNCED':
      // Paid another way meanwhile: whoever asks again must not be told to send money.
      return order.paidAt === null
        ? { kind: 'pending', order, means: attempt.means }
        : { kind: 'completed', order };
    case 'CREDITED':
      return { kind: 'refused', by: 'order', code: 'ALREADY_PAID' };
    case 'DECLINED':
    case 'FAILED':
      return {
        kind: 'refused',
        by: 'payment',
        code: attempt.refusal ?? 'PAYMENT_NOT_CONFIRMED',
        decline: attempt.decline ?? 'soft',
      };
  }
}
