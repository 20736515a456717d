import { setTimeout as sleep } from 'node:timers/promises';
import { forbidden, notFound, unauthenticated } from '@customer-area/shared/errors';
import { earlierResult, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import { ownerWithin, type Reach } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { AccessLimits } from '@customer-area/shared/viewer';
import { type ActionRefusal, type OrderRow, ordersByIds } from '../orders';
import type { SpendingPort } from '../spending-limits';
import { type Begun, beginPayment, type Spender, tokenOf } from './begin-payment';
import { concludePayment } from './conclude-payment';
import { attemptOf, type PaymentAttempt } from './payment-attempt.store';
import { SETTLE_PAYMENT } from './payment-jobs';
import {
  checkedMeans,
  drawsOnProfile,
  isAnnounced,
  type MeansRequest,
  type PaymentMeans,
  savesMethod,
} from './payment-means';
import { type ChargeResult, type PaymentProvider, ProviderTimeout } from './payment-provider';
import type { SettlePaymentTouches } from './settle-payment';

export interface PayOrderTouches extends Omit<SettlePaymentTouches, 'patienceMs'> {
  readonly provider: PaymentProvider;
  readonly spending: SpendingPort;
  readonly logger: Logger;
}

export interface PayOrder {
  readonly reach: Reach;
  /** The API key or the delegation it comes through; null for a login in person. */
  readonly limits: Pick<AccessLimits, 'via' | 'id'> | null;
  readonly requestId: string;
  readonly orderId: string;
  readonly means: MeansRequest;
  readonly idempotencyKey: string;
}

export type PayOrderOutcome =
  | { readonly kind: 'completed'; readonly order: OrderRow }
  /** Announced means, or a charge whose end is not known yet. */
  | { readonly kind: 'pending'; readonly order: OrderRow; readonly means: string }
  | { readonly kind: 'refused'; readonly by: 'order'; readonly code: ActionRefusal }
  | { readonly kind: 'refused'; readonly by: 'payment'; readonly code: string }
  | {
      readonly kind: 'refused';
      readonly by: 'spending limit';
      readonly limitCents: number;
      readonly spentCents: number;
    };

/** Longest a customer waits for the provider. */
const PROVIDER_TIME_OUT_MS = 3_000;
const LOOK_AGAIN_MS = 50;

/**
 * Pays an order in three phases: take the order for one attempt (transaction), ask the provider (no transaction open), write
 * down the end (transaction). Dying between any two of them leaves an attempt that the settling job brings to its end.
 */
export async function payOrder(touches: PayOrderTouches, command: PayOrder): Promise<PayOrderOutcome> {
  const { reach, orderId } = command;
  const means = checkedMeans(command.means);
  if (typeof reach !== 'string' && drawsOnProfile(means)) throw forbidden('BEYOND_SCOPE');
  // What is kept for later is for those who can look at it and take it away again.
  if (command.limits !== null && savesMethod(means)) throw forbidden('BEYOND_SCOPE');
  if (!isId(orderId, 'ord')) throw notFound();
  const request: IdempotentRequest = {
    profileId: ownerWithin(reach),
    operation: 'payOrder',
    key: command.idempotencyKey,
    payload: { orderId, means },
  };
  const earlier = await earlierResult(touches.database.read, request);
  if (earlier !== null) return outcomeAgain(touches, { reach, means }, earlier);
  const spender = await spenderOf(touches, command, means);
  const begun = await begin(touches, request, { reach, orderId, means, spender });
  switch (begun.kind) {
    case 'refused':
      return { kind: 'refused', by: 'order', code: begun.code };
    case 'beyond limit': {
      const { limitCents, spentCents } = begun;
      return { kind: 'refused', by: 'spending limit', limitCents, spentCents };
    }
    case 'concluded':
      return outcomeAgain(touches, { reach, means }, begun.attemptId);
    case 'to charge':
      return chargeAndConclude(touches, reach, begun.attempt, begun.token);
  }
}

/** The key that pays, with what it may spend as of now; UNAUTHENTICATED when it was revoked a moment ago. */
async function spenderOf(
  { spending }: PayOrderTouches,
  { reach, limits, requestId }: PayOrder,
  means: PaymentMeans,
): Promise<Spender | null> {
  if (limits?.via !== 'api-key' || isAnnounced(means)) return null;
  const keyId = limits.id;
  const limitCents = await spending.limitOf({ profileId: ownerWithin(reach), keyId }, requestId);
  if (limitCents === null) throw unauthenticated();
  return { keyId, limitCents };
}

/** The second and the third phase. The provider takes an attempt once, so this may run twice for the same one. */
async function chargeAndConclude(
  touches: PayOrderTouches,
  reach: Reach,
  attempt: PaymentAttempt,
  token: string,
): Promise<PayOrderOutcome> {
  const result = await charge(touches, attempt, token);
  if (result === null) {
    await lookAfterSoon(touches, attempt);
    const [order] = await ordersByIds(touches.database.read, reach, [attempt.orderId]);
    if (order === undefined) throw notFound();
    return { kind: 'pending', order, means: 'VERIFYING' };
  }
  await concludePayment(touches, attempt, result);
  return readOutcome(touches, reach, attempt.id);
}

async function begin(
  touches: PayOrderTouches,
  request: IdempotentRequest,
  command: { reach: Reach; orderId: string; means: PaymentMeans; spender: Spender | null },
): Promise<Begun> {
  const at = touches.clock.now();
  try {
    return await touches.database.transact((manager) => beginPayment(manager, { ...command, request, at }));
  } catch (error) {
    if (!(error instanceof KeyTaken)) throw error;
    // Taken for another order at this very moment: with another payload this is the CONFLICT it should be.
    const attemptId = await earlierResult(touches.database.read, request);
    if (attemptId === null) throw error;
    return { kind: 'concluded', attemptId };
  }
}

/** Null: nobody knows. Also for what should never happen, because the money may have been taken all the same. */
async function charge(
  { provider, logger }: PayOrderTouches,
  attempt: PaymentAttempt,
  token: string,
): Promise<ChargeResult | null> {
  const { id: attemptId, amount, currency } = attempt;
  const means = attempt.means === 'PAYPAL' ? 'PAYPAL' : 'CARD';
  const timeOut = new AbortController();
  try {
    return await Promise.race([
      provider.charge({ attemptId, amount, currency, token, means }),
      sleep(PROVIDER_TIME_OUT_MS, undefined, { signal: timeOut.signal }).then(() => {
        throw new ProviderTimeout(`no answer within ${PROVIDER_TIME_OUT_MS} ms`);
      }),
    ]);
  } catch (error) {
    logger.warn(
      { err: error, attemptId },
      'the end of a charge is not known: the settling job will find out',
    );
    return null;
  } finally {
    timeOut.abort();
  }
}

/** Another settling job, due at once: the provider can usually tell by now. */
function lookAfterSoon({ database, clock }: PayOrderTouches, attempt: PaymentAttempt): Promise<void> {
  return database.transact((manager) =>
    enqueueJob(manager, { kind: SETTLE_PAYMENT, subjectId: attempt.id, dueAt: clock.now() }),
  );
}

/**
 * The answer to a repeated request: that of the first one. While that one is being served it is waited for; if it
 * died before it came to an end, the repetition takes its place, under the same attempt.
 */
async function outcomeAgain(
  touches: PayOrderTouches,
  { reach, means }: { readonly reach: Reach; readonly means: PaymentMeans },
  attemptId: string,
): Promise<PayOrderOutcome> {
  const profileId = ownerWithin(reach);
  for (;;) {
    const attempt = await attemptOf(touches.database.read, profileId, attemptId);
    if (attempt?.status !== 'STARTED') return readOutcome(touches, reach, attemptId);
    if (Date.now() - attempt.startedAt.getTime() > PROVIDER_TIME_OUT_MS) {
      const token = await tokenOf(touches.database.read, profileId, means);
      if (token === null) return readOutcome(touches, reach, attemptId);
      return chargeAndConclude(touches, reach, attempt, token);
    }
    await sleep(LOOK_AGAIN_MS);
  }
}

async function readOutcome(
  { database }: PayOrderTouches,
  reach: Reach,
  attemptId: string,
): Promise<PayOrderOutcome> {
  const attempt = await attemptOf(database.read, ownerWithin(reach), attemptId);
  const [order] = attempt === null ? [] : await ordersByIds(database.read, reach, [attempt.orderId]);
  if (attempt === null || order === undefined) throw notFound();
  switch (attempt.status) {
    case 'CAPTURED':
      return { kind: 'completed', order };
    case 'STARTED':
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
      return { kind: 'refused', by: 'payment', code: attempt.refusal ?? 'PAYMENT_NOT_CONFIRMED' };
  }
}
