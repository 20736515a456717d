import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import type { CreditGrant, CreditStore } from '../../credit';
import { type LedgerStore, transfer } from '../../ledger';
import { type OrderRow, OrderStatus, type OrderWritingStore, stillDue, tellCredited } from '../../orders';
import { type OpenCaseDeps, openCase } from '../cases/open-case';
import type { PaymentCaseKind } from '../cases/payment-case';
import { type MarkPaidDeps, markPaid } from './mark-paid';
import { paidWithParts } from './paid-with';
import type { PaymentStore } from './payment.store';
import { tellPart } from './tell-part';

export interface BookMoneyDeps extends MarkPaidDeps, OpenCaseDeps {
  readonly payments: PaymentStore;
  readonly credit: CreditStore;
  readonly ledger: LedgerStore;
  readonly orderWriting: OrderWritingStore;
}

/** Money that came for an order, whoever asked for it. */
export interface ArrivedMoney {
  /** What asked for it; null for money that came by itself. */
  readonly attemptId: string | null;
  readonly means: string;
  /** As customers know what it was paid with, e.g. `Visa 4242`; not given where the means says it all. */
  readonly label?: string;
  /** Who brought it, and their name of it: booked once. */
  readonly source: {
    readonly provider: string;
    readonly reference: string;
    /** Of money that pays several orders, from 0: each part is booked once. */
    readonly part?: number;
  };
  readonly cents: number;
  readonly currency: string;
  readonly capturedAt: Date;
  /** What was asked for, if it was: other money than that is left to staff. */
  readonly asked: { readonly cents: number; readonly currency: string } | null;
  readonly at: Date;
}

export interface MoneyBooked {
  readonly bookedAs: 'ORDER' | 'PARTIAL' | 'CREDIT' | 'CASE';
  /** What the order still waits for afterwards, in cents. */
  readonly missing: number;
  readonly paymentId: string;
  /** What of it became credit, in cents. */
  readonly creditedCents: number;
}

/**
 * The one place that knows what money does to an order, which is locked: it pays it, or a part of it; what is too much, or comes
 * too late, becomes credit; and what is not what was asked for waits for staff.
 */
export async function bookMoney(
  deps: BookMoneyDeps,
  manager: EntityManager,
  order: OrderRow,
  money: ArrivedMoney,
): Promise<MoneyBooked> {
  const { bookedAs, usedCents } = useOf(order, money);
  const creditedCents = bookedAs === 'CASE' ? 0 : money.cents - usedCents;
  const paymentId = await insertPayment(deps, manager, order, money, { bookedAs, creditedCents });
  // The ledger is in the currency of our orders: what came in another one is booked once staff have decided.
  if (money.currency === order.currency)
    await deps.ledger.post(manager, {
      kind: money.attemptId === null ? 'BANK_RECEIVED' : 'CAPTURED',
      subjectId: paymentId,
      at: money.at,
      entries: transfer(order.profileId, money.cents, {
        to: money.attemptId === null ? 'BANK' : 'PROVIDER_CLEARING',
        from: 'RECEIVABLE',
      }),
    });
  if (creditedCents > 0) await toCredit(deps, manager, order, money, { paymentId, creditedCents, bookedAs });
  const missing = order.status === OrderStatus.AWAITING_PAYMENT ? stillDue(order) - usedCents : 0;
  if (bookedAs === 'ORDER') {
    const { means, capturedAt } = money;
    const paidWith = await paidWithParts(deps, manager, order, { means, cents: usedCents, capturedAt });
    await markPaid(deps, manager, order, paidWith, money.at);
  }
  if (bookedAs === 'PARTIAL') {
    await deps.orderWriting.writeReceived(manager, order, order.receivedCents + usedCents);
    await tellPart(manager, order, { cents: usedCents, missing, at: money.at });
  }
  if (creditedCents > 0) {
    const why = bookedAs === 'CREDIT' ? 'CLOSED' : 'TOO_MUCH';
    await tellCredited(manager, order, { creditedCents, why, at: money.at });
  }
  if (bookedAs === 'CASE') await toCase(deps, manager, order, money);
  return { bookedAs, missing, paymentId, creditedCents };
}

type Use = Pick<MoneyBooked, 'bookedAs'> & { readonly usedCents: number };

/** What money does to an order. */
export function useOf(order: OrderRow, { cents, currency, asked, attemptId }: ArrivedMoney): Use {
  if (currency !== order.currency) return { bookedAs: 'CASE', usedCents: 0 };
  if (asked !== null && (cents !== asked.cents || currency !== asked.currency))
    return { bookedAs: 'CASE', usedCents: 0 };
  const due = stillDue(order);
  // What was collected by an attempt that the order does not wait for is a second payment.
  const overtaken = attemptId !== null && order.payingAttemptId !== attemptId;
  if (overtaken || order.status !== OrderStatus.AWAITING_PAYMENT) return { bookedAs: 'CREDIT', usedCents: 0 };
  return cents < due ? { bookedAs: 'PARTIAL', usedCents: cents } : { bookedAs: 'ORDER', usedCents: due };
}

function insertPayment(
  deps: BookMoneyDeps,
  manager: EntityManager,
  { profileId, id: orderId }: OrderRow,
  money: ArrivedMoney,
  use: Pick<MoneyBooked, 'bookedAs' | 'creditedCents'>,
): Promise<string> {
  const { attemptId, means, source, cents: amountCents, currency, capturedAt } = money;
  const { provider, reference: providerReference, part = 0 } = source;
  const what = { attemptId, means, provider, providerReference, part, amountCents, currency, capturedAt };
  return deps.payments.insert(manager, { profileId, orderId, ...what, ...use }, money.label ?? null);
}

async function toCredit(
  deps: BookMoneyDeps,
  manager: EntityManager,
  order: OrderRow,
  { attemptId, at }: ArrivedMoney,
  { paymentId, creditedCents: amount, bookedAs }: Omit<MoneyBooked, 'missing'>,
): Promise<void> {
  const profileId: ProfileId = trustedProfileId(order.profileId);
  const bank: CreditGrant['reason'] = bookedAs === 'CREDIT' ? 'BANK_LATE' : 'BANK_OVERPAID';
  await deps.credit.grant(manager, {
    ...{ profileId, amount, at },
    reason: attemptId === null ? bank : 'LATE_PAYMENT',
    subjectId: attemptId ?? paymentId,
    orderId: order.id,
  });
}

async function toCase(
  deps: BookMoneyDeps,
  manager: EntityManager,
  order: OrderRow,
  { attemptId, means, cents, currency, asked, at }: ArrivedMoney,
): Promise<void> {
  const kind: PaymentCaseKind = 'CAPTURE_DIFFERS';
  const expected = asked ?? { cents: stillDue(order), currency: order.currency };
  await openCase(deps, manager, order, {
    kind,
    attemptId,
    means,
    expected,
    captured: { cents, currency },
    at,
  });
}
