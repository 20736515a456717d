import { notFound } from '@customer-area/shared/errors';
import { claimKey, earlierResult, type IdempotentRequest } from '@customer-area/shared/idempotency';
import { ownerIn } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { type OrderRow, refusalToPay, stillDue } from '../../orders';
import { lockAll, type OrdersRequest } from '../../payment-requests';
import { askLater } from '../attempts/ask-later';
import { markPaid } from '../conclude/mark-paid';
import { paidWithParts } from '../conclude/paid-with';
import { announceRequest } from './announce-request';
import { type BeginPayment, type BeginPaymentDeps, type Begun, LOOK_AFTER_MS } from './begin-payment';
import { instrumentOf } from './instrument';
import { newAttempt } from './new-attempt';
import { isAnnounced } from './payment-means';

export interface BeginRequest extends BeginPayment {
  readonly asked: OrdersRequest;
  readonly request: IdempotentRequest;
}

/**
 * The first phase of one charge for all orders of a request that wait for their payment: every one of them is taken for the same
 * attempt, which names the first. What was paid or cancelled meanwhile is left out; while one is being paid another way, none is.
 */
export async function beginRequest(
  deps: BeginPaymentDeps,
  manager: EntityManager,
  command: BeginRequest,
): Promise<Begun> {
  const { dataScope, asked, request, at } = command;
  const profileId = ownerIn(dataScope);
  const orders = await lockAll(deps, manager, dataScope, asked.orderIds);
  const earlier = await earlierResult(manager, request);
  if (earlier !== null) return { kind: 'concluded', attemptId: earlier };
  const payable = orders.filter((order) => refusalToPay(order, at) === null);
  const [first] = orders;
  if (first === undefined) throw notFound();
  const taken = orders.find(({ payingAttemptId }) => payingAttemptId !== null);
  if (taken !== undefined) return underWay(deps, manager, command, taken);
  const [leading] = payable;
  if (leading === undefined)
    return { kind: 'refused', code: refusalToPay(first, at) ?? 'ALREADY_PAID', order: first };
  const isSlow = isAnnounced(command.means);
  for (const order of payable)
    if (!isSlow && stillDue(order) > 0 && (await deps.orders.needsSlowMeans(manager, profileId, order)))
      return { kind: 'refused', code: 'SLOW_MEANS_ONLY', order };

  const instrument = await instrumentOf(deps, manager, deps.providers, profileId, command.means);
  const { charge } = instrument;
  const attempt = {
    ...newAttempt(leading, instrument, {
      ...{ offSession: command.offSession, autoRenew: command.autoRenew, spentFrom: null },
      // Whoever holds the link pays with means of their own.
      countedMonth: null,
      amount: payable.reduce((sum, order) => sum + stillDue(order), 0),
    }),
    requestId: asked.id,
  };
  await claimKey(manager, request, attempt.id);
  if (attempt.amount === 0) {
    await deps.credit.lock(manager, profileId);
    await deps.attempts.insert(manager, { ...attempt, status: 'CAPTURED' });
    for (const order of payable) {
      const nothing = { means: attempt.means, cents: 0, capturedAt: at };
      await markPaid(deps, manager, order, await paidWithParts(deps, manager, order, nothing), at);
    }
    return { kind: 'concluded', attemptId: attempt.id };
  }
  if (charge === null) {
    if (!isSlow) throw new Error(`${instrument.means} cannot be charged for a request`);
    await announceRequest(deps, manager, attempt, { asked, orders: payable, at });
    return { kind: 'concluded', attemptId: attempt.id };
  }
  for (const order of payable)
    if (!(await deps.orderWriting.takeForPayment(manager, order, attempt.id)))
      throw new Error(`order ${order.id} is locked and taken all the same`);
  await deps.attempts.insert(manager, attempt);
  await askLater(deps, manager, attempt, { askAt: new Date(at.getTime() + LOOK_AFTER_MS), timesAsked: 0 });
  return { kind: 'to charge', attempt, token: charge.token };
}

/** What was begun by a link of the same request may be given up for this; what its customer has begun may not. */
async function underWay(
  { attempts }: BeginPaymentDeps,
  manager: EntityManager,
  { asked, mayGiveUp }: BeginRequest,
  order: OrderRow,
): Promise<Begun> {
  const attempt = order.payingAttemptId && (await attempts.byId(manager, order.payingAttemptId));
  return mayGiveUp && attempt && attempt.requestId === asked.id
    ? { kind: 'to give up', attemptId: attempt.id }
    : { kind: 'refused', code: 'PAYMENT_IN_PROGRESS', order };
}
