import { notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { claimKey, earlierResult, type IdempotentRequest } from '@customer-area/shared/idempotency';
import { newId } from '@customer-area/shared/ids';
import { ownerWithin, type ProfileId, type Reach } from '@customer-area/shared/isolation';
import { enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { spendCredit } from '../credit';
import {
  type ActionRefusal,
  lockOrder,
  type OrderRow,
  refusalToPay,
  takeForPayment,
  writePayment,
} from '../orders';
import { giveBackToLimit, spendingMonth, takeFromLimit } from '../spending-limits';
import { markPaid } from './mark-paid';
import { type AttemptStatus, insertAttempt, type PaymentAttempt } from './payment-attempt.store';
import { SETTLE_PAYMENT } from './payment-jobs';
import type { PaymentMeans } from './payment-means';
import { savedMethod } from './saved-method.store';

/** An API key that pays, and what it may spend in a month. */
export interface Spender {
  readonly keyId: string;
  readonly limitCents: number;
}

export interface BeginPayment {
  readonly reach: Reach;
  readonly orderId: string;
  readonly means: PaymentMeans;
  readonly request: IdempotentRequest;
  /** Set when an API key pays. */
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
  /** The API key that pays would spend more than it may. */
  | { readonly kind: 'beyond limit'; readonly limitCents: number; readonly spentCents: number };

/** After this the settling job looks after the attempt: just above the provider's time-out. */
const LOOK_AFTER_MS = 4_000;

/**
 * The first of the three phases, in one transaction: may it be paid, who pays, and the order is taken for this attempt
 * alone. What needs no provider (credit, nothing to pay, money announced) is done here at once.
 */
export async function beginPayment(manager: EntityManager, command: BeginPayment): Promise<Begun> {
  const { reach, means, request, at } = command;
  const profileId = ownerWithin(reach);
  const order = await lockOrder(manager, reach, command.orderId);
  if (order === null) throw notFound();
  // A twin may have done it all while we waited for the lock.
  const earlier = await earlierResult(manager, request);
  if (earlier !== null) return { kind: 'concluded', attemptId: earlier };
  const code = refusalToPay(order, at);
  if (code !== null) return { kind: 'refused', code, order };
  const instrument = await instrumentOf(manager, profileId, means);
  // Money that somebody only announces is nobody's spending.
  const draws = order.amountDue > 0 && (means.kind === 'CREDIT' || instrument.token !== null);
  const spentFrom =
    command.spender === null || !draws ? null : { keyId: command.spender.keyId, month: spendingMonth(at) };
  const attempt = attemptFor(order, instrument, spentFrom);
  const beyond = await takeFrom(manager, attempt, command.spender);
  if (beyond !== null) return { kind: 'beyond limit', ...beyond };
  await claimKey(manager, request, attempt.id);

  if (order.amountDue === 0) {
    await conclude(manager, attempt, 'CAPTURED');
    await markPaid(manager, order, attempt.means, at);
  } else if (means.kind === 'CREDIT') {
    const amount = order.amountDue;
    const enough = await spendCredit(manager, { profileId, orderId: order.id, amount, at });
    await conclude(manager, attempt, enough ? 'CAPTURED' : 'DECLINED', enough ? null : 'CREDIT_INSUFFICIENT');
    if (enough) await markPaid(manager, order, attempt.means, at);
    else await giveBack(manager, attempt);
  } else if (instrument.token === null) {
    await conclude(manager, attempt, 'ANNOUNCED');
    await writePayment(manager, order, { payingAttemptId: null, means: attempt.means, paidAt: null });
    await appendEvent(manager, {
      type: 'payment.announced',
      profileId,
      subjectId: order.id,
      payload: { orderId: order.id, number: order.number, means: attempt.means },
      occurredAt: at,
    });
  } else {
    if (!(await takeForPayment(manager, order, attempt.id))) {
      await giveBack(manager, attempt);
      return { kind: 'refused', code: 'PAYMENT_IN_PROGRESS', order };
    }
    await insertAttempt(manager, attempt);
    const dueAt = new Date(at.getTime() + LOOK_AFTER_MS);
    await enqueueJob(manager, { kind: SETTLE_PAYMENT, subjectId: attempt.id, dueAt });
    return { kind: 'to charge', attempt, token: instrument.token };
  }
  return { kind: 'concluded', attemptId: attempt.id };
}

/** Takes the amount from the limit of the key that pays, if one does; what stands against it otherwise. */
async function takeFrom(
  manager: EntityManager,
  { profileId, spentFrom, amount }: PaymentAttempt,
  spender: Spender | null,
): Promise<{ limitCents: number; spentCents: number } | null> {
  if (spentFrom === null || spender === null) return null;
  const { limitCents } = spender;
  const beyond = await takeFromLimit(manager, { profileId, ...spentFrom }, { amount, limitCents });
  return beyond === null ? null : { limitCents, ...beyond };
}

/** Gives back what an attempt that came to nothing had taken from its key's limit, in the transaction that ends it. */
export async function giveBack(
  manager: EntityManager,
  { profileId, spentFrom, amount }: PaymentAttempt,
): Promise<void> {
  if (spentFrom !== null) await giveBackToLimit(manager, { profileId, ...spentFrom }, amount);
}

/** What a means is charged with; null for a means without a provider, or a saved method that is gone. */
export async function tokenOf(
  manager: EntityManager,
  profileId: ProfileId,
  means: PaymentMeans,
): Promise<string | null> {
  if (means.kind === 'SAVED') return (await savedMethod(manager, profileId, means.methodId))?.token ?? null;
  return 'token' in means ? means.token : null;
}

interface Instrument {
  readonly means: string;
  /** For the provider; null for means without one. */
  readonly token: string | null;
  readonly save: boolean;
}

async function instrumentOf(
  manager: EntityManager,
  profileId: ProfileId,
  means: PaymentMeans,
): Promise<Instrument> {
  switch (means.kind) {
    case 'CARD':
    case 'PAYPAL':
      return { means: means.kind, token: means.token, save: means.save };
    case 'SAVED': {
      const method = await savedMethod(manager, profileId, means.methodId);
      if (method === null) throw notFound();
      return { means: method.means, token: method.token, save: false };
    }
    default:
      return { means: means.kind, token: null, save: false };
  }
}

function attemptFor(
  order: OrderRow,
  { means, save }: Instrument,
  spentFrom: PaymentAttempt['spentFrom'],
): PaymentAttempt {
  return {
    id: newId('pay'),
    profileId: order.profileId,
    orderId: order.id,
    means,
    status: 'STARTED',
    refusal: null,
    amount: order.amountDue,
    currency: order.currency,
    saveMethod: save,
    spentFrom,
    startedAt: new Date(),
  };
}

function conclude(
  manager: EntityManager,
  attempt: PaymentAttempt,
  status: AttemptStatus,
  refusal: string | null = null,
) {
  return insertAttempt(manager, { ...attempt, status, refusal });
}
