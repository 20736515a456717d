import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { forbidden, notFound } from '@customer-area/shared/errors';
import { earlierResult, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import { isId } from '@customer-area/shared/ids';
import { ownerIn } from '@customer-area/shared/isolation';
import type { Logger } from '@customer-area/shared/logging';
import type { OrderStore } from '../../orders';
import type { OrdersRequest } from '../../payment-requests';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import type { BeyondLimit } from '../attempts/spending';
import { type GiveUpDeps, giveUp } from '../authenticate/give-up';
import { type BeginPayment, type BeginPaymentDeps, type Begun, beginPayment } from '../begin/begin-payment';
import { beginRequest } from '../begin/begin-request';
import { BeyondSpendingLimit } from '../begin/count-spending';
import {
  checkedMeans,
  drawsOnProfile,
  isAnnounced,
  type MeansRequest,
  renewingMeans,
  savesMethod,
} from '../begin/payment-means';
import type { PaymentProviders } from '../provider/payment-providers';
import { chargeAndConclude } from './charge-and-conclude';
import { type OutcomeAgainDeps, outcomeAgain } from './outcome-again';
import type { PayOrderOutcome } from './payment-outcome';
import { countsForProfile, type Payer, type SpenderOfDeps, spenderOf } from './spender-of';

export interface PayOrderDeps extends OutcomeAgainDeps, BeginPaymentDeps, GiveUpDeps, SpenderOfDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly providers: PaymentProviders;
  readonly logger: Logger;
  readonly attempts: PaymentAttemptStore;
  readonly orders: OrderStore;
}

/** Whose request it is: each kind has idempotency keys of its own. */
const OPERATIONS = {
  customer: 'payOrder',
  link: 'payRequest',
  'automatic renewal': 'automaticRenewal',
} as const;

export interface PayOrder extends Payer {
  /** `automatic renewal`: we pay by ourselves, and nobody is there to authenticate it. */
  readonly payer: keyof typeof OPERATIONS;
  readonly orderId: string;
  /** Set when all orders of a request that wait for their payment are paid at once; the order is one of them. */
  readonly asked?: OrdersRequest;
  readonly means: MeansRequest;
  /** Whether its domains are to renew themselves with this method from now on; null: nothing was said, and nothing changes. */
  readonly autoRenew: boolean | null;
  readonly idempotencyKey: string;
}

/**
 * Pays an order in three phases: take the order for one attempt (transaction), ask the provider (no transaction open), write
 * down the end (transaction). Dying between any two of them leaves an attempt that the settling job brings to its end.
 */
export async function payOrder(deps: PayOrderDeps, command: PayOrder): Promise<PayOrderOutcome> {
  const { dataScope, orderId, asked, autoRenew } = command;
  const { means: chosen, creditFirst } = checkedMeans(command.means);
  const means = renewingMeans(chosen, autoRenew);
  if (typeof dataScope !== 'string' && (creditFirst || drawsOnProfile(means)))
    throw forbidden('BEYOND_SCOPE');
  // What is set aside for money that may never come would be spent by nobody's limit.
  if (command.limits !== null && creditFirst && isAnnounced(means)) throw forbidden('BEYOND_SCOPE');
  // What is kept for later is for those who can look at it and take it away again.
  if (command.limits !== null && (savesMethod(means) || autoRenew !== null)) throw forbidden('BEYOND_SCOPE');
  if (!isId(orderId, 'ord')) throw notFound();
  const request: IdempotentRequest = {
    profileId: ownerIn(dataScope),
    operation: OPERATIONS[command.payer],
    key: command.idempotencyKey,
    payload: {
      ...(asked === undefined ? { orderId } : { asked: asked.id }),
      ...{ means, autoRenew },
      ...(creditFirst ? { creditFirst } : {}),
    },
  };
  const attended = command.payer !== 'automatic renewal';
  const earlier = await earlierResult(deps.database.read, request);
  if (earlier !== null) return outcomeAgain(deps, { dataScope, means, attended }, earlier);
  const spender = await spenderOf(deps, command, means, creditFirst);
  const repeated = { dataScope, means, attended };
  const begun = await begin(deps, request, {
    ...{ dataScope, orderId, means, creditFirst, autoRenew, spender, asked },
    offSession: command.payer === 'automatic renewal',
    mayGiveUp: attended,
    counts: countsForProfile(command, means, creditFirst),
  });
  switch (begun.kind) {
    case 'refused':
      return { kind: 'refused', by: 'order', code: begun.code };
    case 'beyond limit':
      return { ...begun, kind: 'refused', by: 'spending limit' };
    case 'concluded':
      return outcomeAgain(deps, repeated, begun.attemptId);
    case 'to charge':
      return chargeAndConclude(deps, repeated, begun.attempt, begun.token);
  }
}

type ToBegin = Omit<BeginPayment, 'request' | 'at'> & { readonly asked: OrdersRequest | undefined };
type BegunOrBeyond = Begun | ({ readonly kind: 'beyond limit' } & BeyondLimit);
type Settled = Exclude<BegunOrBeyond, { readonly kind: 'to give up' }>;

/** The first phase; what waits for its customer is given up before it, once. */
async function begin(deps: PayOrderDeps, request: IdempotentRequest, command: ToBegin): Promise<Settled> {
  const begun = await beginOnce(deps, request, command);
  if (begun.kind !== 'to give up') return begun;
  await giveUp(deps, begun.attemptId);
  const again = await beginOnce(deps, request, { ...command, mayGiveUp: false });
  if (again.kind === 'to give up') throw new Error('what may not be given up was to be given up');
  return again;
}

async function beginOnce(
  deps: PayOrderDeps,
  request: IdempotentRequest,
  command: ToBegin,
): Promise<BegunOrBeyond> {
  const at = deps.clock.now();
  try {
    return await deps.database.transact((manager) =>
      command.asked === undefined
        ? beginPayment(deps, manager, { ...command, request, at })
        : beginRequest(deps, manager, { ...command, asked: command.asked, request, at }),
    );
  } catch (error) {
    if (error instanceof BeyondSpendingLimit) return { kind: 'beyond limit', ...error.beyond };
    if (!(error instanceof KeyTaken)) throw error;
    // Taken for another order at this very moment: with another payload this is the CONFLICT it should be.
    const attemptId = await earlierResult(deps.database.read, request);
    if (attemptId === null) throw error;
    return { kind: 'concluded', attemptId };
  }
}
