import { badInput, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { claimKey, earlierResult, type IdempotentRequest } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentAnnounced } from '../../../contract';
import type { CreditStore } from '../../credit';
import { messages } from '../../messages';
import {
  type ActionRefusal,
  type OrderRow,
  type OrderWritingStore,
  refusalToPay,
  stillDue,
} from '../../orders';
import { spendingMonth } from '../../spending-limits';
import { type AskLaterDeps, askLater } from '../attempts/ask-later';
import type { AttemptStatus, PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { type GiveBackDeps, giveBack, type Spender, type TakeFromDeps, takeFrom } from '../attempts/spending';
import { type MarkPaidDeps, markPaid, type PaidWith } from '../conclude/mark-paid';
import { type PaidWithDeps, paidWithParts } from '../conclude/paid-with';
import { tellChoice } from '../conclude/tell-choice';
import type { PaymentProviders } from '../provider/payment-providers';
import { type Instrument, type InstrumentOfDeps, instrumentOf } from './instrument';
import { isAnnounced, type PaymentMeans } from './payment-means';

export interface BeginPaymentDeps
  extends InstrumentOfDeps,
    TakeFromDeps,
    MarkPaidDeps,
    PaidWithDeps,
    GiveBackDeps,
    AskLaterDeps {
  readonly providers: Pick<PaymentProviders, 'of'>;
  readonly orderWriting: OrderWritingStore;
  readonly credit: CreditStore;
  readonly attempts: PaymentAttemptStore;
}

export interface BeginPayment {
  readonly dataScope: DataScope;
  readonly orderId: string;
  readonly means: PaymentMeans;
  readonly request: IdempotentRequest;
  /** What whoever pays says of the automatic renewal of its domains; null for nothing. */
  readonly autoRenew: boolean | null;
  /** Nobody is there to authenticate the payment. */
  readonly offSession: boolean;
  /** Whether an earlier payment that waits for its customer may be given up for this one. */
  readonly mayGiveUp: boolean;
  /** Set when an API key pays, or a delegate with the profile's money. */
  readonly spender: Spender | null;
  /** Business time. */
  readonly at: Date;
}

export type Begun =
  /** The attempt stands in the database, and the provider has to be asked. */
  | { readonly kind: 'to charge'; readonly attempt: PaymentAttempt; readonly token: string }
  /** There is nothing to ask: the attempt of this id tells how it ended, now or under an earlier request. */
  | { readonly kind: 'concluded'; readonly attemptId: string }
  | { readonly kind: 'refused'; readonly code: ActionRefusal; readonly order: OrderRow }
  /** An earlier payment waits for its customer, who now pays another way: it has to be given up first. */
  | { readonly kind: 'to give up'; readonly attemptId: string }
  /** The API key or delegate that pays would spend more than it may. */
  | ({ readonly kind: 'beyond limit' } & BeyondLimit);

/** A spending limit that a payment does not fit into. */
export interface BeyondLimit {
  readonly via: Spender['via'];
  readonly limitCents: number;
  readonly spentCents: number;
}

/** After this the settling job looks after the attempt: just above the time-out of one call to the provider. */
export const LOOK_AFTER_MS = 4_000;

/**
 * The first of the three phases, in one transaction: may it be paid, who pays, and the order is taken for this attempt
 * alone. What needs no provider (credit, nothing to pay, money announced) is done here at once.
 */
export async function beginPayment(
  deps: BeginPaymentDeps,
  manager: EntityManager,
  command: BeginPayment,
): Promise<Begun> {
  const { providers } = deps;
  const { dataScope, means, request, at } = command;
  const profileId = ownerIn(dataScope);
  const order = await deps.orderWriting.lock(manager, dataScope, command.orderId);
  if (order === null) throw notFound();
  // A parallel request may have done it all while we waited for the lock.
  const earlier = await earlierResult(manager, request);
  if (earlier !== null) return { kind: 'concluded', attemptId: earlier };
  const code = refusalToPay(order, at);
  if (code !== null) return { kind: 'refused', code, order };
  const due = stillDue(order);
  if (due > 0 && !isAnnounced(means) && (await deps.orders.needsSlowMeans(manager, profileId, order)))
    return { kind: 'refused', code: 'SLOW_MEANS_ONLY', order };
  const instrument = await instrumentOf(deps, manager, providers, profileId, means);
  if (order.payingAttemptId !== null)
    return command.mayGiveUp
      ? { kind: 'to give up', attemptId: order.payingAttemptId }
      : { kind: 'refused', code: 'PAYMENT_IN_PROGRESS', order };
  // Money that somebody only announces is nobody's spending.
  const draws = due > 0 && (means.kind === 'CREDIT' || instrument.charge !== null);
  const spentFrom =
    command.spender === null || !draws ? null : { spenderId: command.spender.id, month: spendingMonth(at) };
  const attempt = attemptFor(order, instrument, command, spentFrom);
  const beyond = await takeFrom(deps, manager, attempt, command.spender);
  if (beyond !== null) return { kind: 'beyond limit', ...beyond };
  await claimKey(manager, request, attempt.id);

  if (due === 0) {
    if (attempt.autoRenew === true && attempt.methodId === null)
      throw badInput('input.autoRenew', messages.localized('fault.autoRenewUncharged'));
    await conclude(deps, manager, attempt, 'CAPTURED');
    await markPaid(deps, manager, order, await paidNow(deps, manager, order, attempt, at), at);
    await tellChoice(deps, manager, attempt, order, { methodId: attempt.methodId, at });
  } else if (means.kind === 'CREDIT') {
    const enough = await deps.credit.spend(manager, { profileId, orderId: order.id, amount: due, at });
    await conclude(
      deps,
      manager,
      attempt,
      enough ? 'CAPTURED' : 'DECLINED',
      enough ? null : 'CREDIT_INSUFFICIENT',
    );
    if (enough) await markPaid(deps, manager, order, await paidNow(deps, manager, order, attempt, at), at);
    else await giveBack(deps, manager, attempt);
  } else if (instrument.charge === null) {
    await conclude(deps, manager, attempt, 'ANNOUNCED');
    await deps.orderWriting.announce(manager, order, attempt.means, at);
    await appendEvent(manager, paymentAnnounced, {
      profileId,
      subjectId: order.id,
      payload: { orderId: order.id, number: order.number, means: attempt.means },
      occurredAt: at,
    });
  } else {
    if (!(await deps.orderWriting.takeForPayment(manager, order, attempt.id))) {
      await giveBack(deps, manager, attempt);
      return { kind: 'refused', code: 'PAYMENT_IN_PROGRESS', order };
    }
    await deps.attempts.insert(manager, attempt);
    await askLater(deps, manager, attempt, { askAt: new Date(at.getTime() + LOOK_AFTER_MS), timesAsked: 0 });
    return { kind: 'to charge', attempt, token: instrument.charge.token };
  }
  return { kind: 'concluded', attemptId: attempt.id };
}

export function attemptFor(
  order: OrderRow,
  { means, charge, save, methodId }: Instrument,
  { offSession, autoRenew }: Pick<BeginPayment, 'offSession' | 'autoRenew'>,
  spentFrom: PaymentAttempt['spentFrom'],
): PaymentAttempt {
  return {
    id: newId('pay'),
    profileId: order.profileId,
    orderId: order.id,
    requestId: null,
    means,
    status: 'STARTED',
    refusal: null,
    decline: null,
    amount: stillDue(order),
    currency: order.currency,
    saveMethod: save,
    autoRenew,
    methodId,
    offSession,
    spentFrom,
    startedAt: new Date(),
    provider: charge?.provider ?? null,
    reference: null,
    action: null,
    timesAsked: 0,
    askAt: null,
  };
}

/** Credit, or nothing to pay: nobody captures it later. */
function paidNow(
  deps: BeginPaymentDeps,
  manager: EntityManager,
  order: OrderRow,
  { means, amount: cents }: PaymentAttempt,
  at: Date,
): Promise<PaidWith[]> {
  return paidWithParts(deps, manager, order, { means, cents, capturedAt: at });
}

function conclude(
  deps: BeginPaymentDeps,
  manager: EntityManager,
  attempt: PaymentAttempt,
  status: AttemptStatus,
  refusal: string | null = null,
) {
  return deps.attempts.insert(manager, { ...attempt, status, refusal });
}
