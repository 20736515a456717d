import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { claimKey, earlierResult, type IdempotentRequest } from '@customer-area/shared/idempotency';
import { type DataScope, ownerIn } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentAnnounced } from '../../../contract';
import {
  type ActionRefusal,
  type OrderRow,
  type OrderWritingStore,
  refusalToPay,
  stillDue,
} from '../../orders';
import { type AskLaterDeps, askLater } from '../attempts/ask-later';
import type { AttemptStatus, PaymentAttempt } from '../attempts/payment-attempt';
import type { PaymentAttemptStore } from '../attempts/payment-attempt.store';
import { type GiveBackDeps, giveBack, type Spender } from '../attempts/spending';
import { type MarkPaidDeps, markPaid } from '../conclude/mark-paid';
import { type PaidWithDeps, paidWithParts } from '../conclude/paid-with';
import { tellChoice } from '../conclude/tell-choice';
import { localizedInstructions } from '../payment-messages';
import type { PaymentProviders } from '../provider/payment-providers';
import { type CountSpendingDeps, countSpending } from './count-spending';
import { type CreditFirstDeps, giveBackHeld, payWithCredit, setCreditAside, uncharged } from './credit-first';
import { type InstrumentOfDeps, instrumentOf } from './instrument';
import { newAttempt } from './new-attempt';
import { isAnnounced, type PaymentMeans } from './payment-means';

export interface BeginPaymentDeps
  extends InstrumentOfDeps,
    CreditFirstDeps,
    CountSpendingDeps,
    MarkPaidDeps,
    PaidWithDeps,
    GiveBackDeps,
    AskLaterDeps {
  readonly providers: Pick<PaymentProviders, 'of'>;
  readonly orderWriting: OrderWritingStore;
  readonly attempts: PaymentAttemptStore;
}

export interface BeginPayment {
  readonly dataScope: DataScope;
  readonly orderId: string;
  readonly means: PaymentMeans;
  /** Whether what credit there is pays first, and `means` the rest. */
  readonly creditFirst: boolean;
  readonly request: IdempotentRequest;
  /** What whoever pays says of the automatic renewal of its domains; null for nothing. */
  readonly autoRenew: boolean | null;
  /** Nobody is there to authenticate the payment. */
  readonly offSession: boolean;
  /** Whether an earlier payment that waits for its customer may be given up for this one. */
  readonly mayGiveUp: boolean;
  /** Whether it is the profile's money, or that of a login in person: what its spending limit is about. */
  readonly counts: boolean;
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
  | { readonly kind: 'to give up'; readonly attemptId: string };

/** After this the settling job looks after the attempt: just above the time-out of one call to the provider. */
export const LOOK_AFTER_MS = 4_000;

/**
 * The first of the three phases, in one transaction: may it be paid, who pays, and the order is taken for this attempt
 * alone. What needs no provider (credit, nothing to pay, money announced) is done here at once. A spending limit that it goes beyond is thrown.
 */
export async function beginPayment(
  deps: BeginPaymentDeps,
  manager: EntityManager,
  command: BeginPayment,
): Promise<Begun> {
  const { providers } = deps;
  const { dataScope, means, creditFirst, request, at } = command;
  const profileId = ownerIn(dataScope);
  const order = await deps.orderWriting.lock(manager, dataScope, command.orderId);
  if (order === null) throw notFound();
  // A parallel request may have done it all while we waited for the lock.
  const earlier = await earlierResult(manager, request);
  if (earlier !== null) return { kind: 'concluded', attemptId: earlier };
  const code = refusalToPay(order, at);
  if (code !== null) return { kind: 'refused', code, order };
  // What was set aside for it before goes back, and whoever pays now decides anew.
  const due = stillDue(order) + order.heldCents;
  const isSlow = isAnnounced(means) && !creditFirst;
  if (due > 0 && !isSlow && (await deps.orders.needsSlowMeans(manager, profileId, order)))
    return { kind: 'refused', code: 'SLOW_MEANS_ONLY', order };
  const instrument = await instrumentOf(deps, manager, providers, profileId, means);
  if (order.payingAttemptId !== null)
    return command.mayGiveUp
      ? { kind: 'to give up', attemptId: order.payingAttemptId }
      : { kind: 'refused', code: 'PAYMENT_IN_PROGRESS', order };
  if (creditFirst || means.kind === 'CREDIT' || order.heldCents > 0)
    await deps.credit.lock(manager, profileId);
  const free = await giveBackHeld(deps, manager, order, at);
  const begun = newAttempt(order, instrument, {
    ...{ offSession: command.offSession, autoRenew: command.autoRenew },
    ...{ spentFrom: null, countedMonth: null, amount: due },
  });
  const { attempt, heldMonth } = await countSpending(deps, manager, begun, {
    draws: means.kind === 'CREDIT' || instrument.charge !== null,
    ...{ creditFirst, counts: command.counts, spender: command.spender, at },
  });
  await claimKey(manager, request, attempt.id);

  if (due === 0) {
    await payNow(deps, manager, free, uncharged(attempt), at);
  } else if (creditFirst && (await payWithCredit(deps, manager, attempt, at))) {
    await payNow(deps, manager, free, { ...uncharged(attempt), means: 'CREDIT', provider: null }, at);
  } else if (means.kind === 'CREDIT') {
    if (await payWithCredit(deps, manager, attempt, at)) {
      await payNow(deps, manager, free, attempt, at);
    } else {
      await conclude(deps, manager, attempt, 'DECLINED', 'CREDIT_INSUFFICIENT');
      await giveBack(deps, manager, attempt);
    }
  } else if (instrument.charge === null) {
    const rest = creditFirst
      ? await setCreditAside(deps, manager, free, attempt, { at, countedMonth: heldMonth })
      : { attempt, order: free };
    await conclude(deps, manager, rest.attempt, 'ANNOUNCED');
    await deps.orderWriting.announce(manager, order, attempt.means, at);
    await appendEvent(manager, paymentAnnounced, {
      profileId,
      subjectId: order.id,
      payload: {
        ...{ orderId: order.id, number: order.number, means: attempt.means },
        instructions: localizedInstructions(deps.seller, attempt.means, rest.order),
      },
      occurredAt: at,
    });
  } else {
    if (!(await deps.orderWriting.takeForPayment(manager, order, attempt.id))) {
      await giveBack(deps, manager, attempt);
      return { kind: 'refused', code: 'PAYMENT_IN_PROGRESS', order };
    }
    const rest = creditFirst
      ? await setCreditAside(deps, manager, free, attempt, { at, countedMonth: null })
      : { attempt };
    await deps.attempts.insert(manager, rest.attempt);
    await askLater(deps, manager, rest.attempt, {
      askAt: new Date(at.getTime() + LOOK_AFTER_MS),
      timesAsked: 0,
    });
    return { kind: 'to charge', attempt: rest.attempt, token: instrument.charge.token };
  }
  return { kind: 'concluded', attemptId: attempt.id };
}

/** Credit, or nothing to pay: nobody captures it later. */
async function payNow(
  deps: BeginPaymentDeps,
  manager: EntityManager,
  order: OrderRow,
  attempt: PaymentAttempt,
  at: Date,
): Promise<void> {
  const { means, amount: cents, methodId } = attempt;
  await conclude(deps, manager, attempt, 'CAPTURED');
  const paidWith = await paidWithParts(deps, manager, order, { means, cents, capturedAt: at });
  await markPaid(deps, manager, order, paidWith, at);
  await tellChoice(deps, manager, attempt, order, { methodId, at });
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
