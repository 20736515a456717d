import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { appendEvent } from '@customer-area/shared/events';
import { requiredLine } from '@customer-area/shared/free-text';
import { isId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { paymentCaseSettled } from '../../../contract';
import type { CreditStore } from '../../credit';
import type { OrderRow } from '../../orders';
import type { PaymentAttempt } from '../attempts/payment-attempt';
import type { Taken } from '../conclude/book-capture';
import { type ConcludePaymentDeps, concludeIn } from '../conclude/conclude-payment';
import { lockRequested } from '../conclude/conclude-request';
import { type ReleaseOrderDeps, releaseOrder } from '../conclude/release-order';
import type { Refused } from '../provider/payment-provider';
import { ChargeFound, type PaymentCase } from './payment-case';
import type { PaymentCaseStore } from './payment-case.store';

export interface SettleCaseDeps extends ConcludePaymentDeps, ReleaseOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly cases: PaymentCaseStore;
  readonly credit: CreditStore;
}

interface SettleCommand {
  readonly caseId: string;
  readonly found: ChargeFound | null;
  readonly reason: string;
  /** What else is told, in the transaction that settles; not when it is settled already. */
  readonly alsoTell?: (manager: EntityManager, settled: PaymentCase, at: Date) => Promise<void>;
}

const LONGEST_REASON = 500;

/**
 * Staff have decided about a payment. Money that is not what was asked for becomes credit, and its orders can be paid again; in a
 * currency that is not ours staff have sent it back by hand. A charge that no provider could tell of ends as staff found out. Of
 * any other case nothing is left to book. Again changes nothing.
 */
export async function settleCase(deps: SettleCaseDeps, command: SettleCommand): Promise<PaymentCase> {
  const { database, clock, cases } = deps;
  const reason = requiredLine('reason', command.reason, LONGEST_REASON);
  if (!isId(command.caseId, 'pca')) throw notFound();
  const found = await cases.byId(database.read, command.caseId);
  if (found === null) throw notFound();
  checkFound(found, command.found);
  const attempt = found.attemptId === null ? null : await deps.attempts.byId(database.read, found.attemptId);
  return database.transact(async (manager) => {
    const orders = await lockOrders(deps, manager, found, attempt);
    const order = orders.find(({ id }) => id === found.orderId);
    if (order === undefined) throw new Error(`payment case ${found.id} is of no order`);
    const at = clock.now();
    const moved = await cases.close(manager, found, at);
    if (moved) {
      const creditedCents =
        found.kind === 'CAPTURE_DIFFERS' ? await settleCapture(deps, manager, found, attempt, orders, at) : 0;
      if (attempt !== null && command.found !== null)
        await concludeIn(deps, manager, attempt, endOf(attempt, command.found, at), at);
      const { profileId, orderId, kind, id: caseId } = found;
      await appendEvent(manager, paymentCaseSettled, {
        ...{ profileId, subjectId: orderId, occurredAt: at },
        payload: { caseId, orderId, number: order.number, kind, creditedCents, reason },
      });
      await command.alsoTell?.(manager, found, at);
    }
    return (await cases.byId(manager, found.id)) ?? found;
  });
}

function checkFound({ kind }: PaymentCase, found: ChargeFound | null): void {
  if ((kind === 'UNKNOWN_OUTCOME') === (found !== null)) return;
  throw badInput('input.found', faultText('input.invalid'));
}

/** In full, or not at all: of a part there would have been an answer. */
function endOf({ amount, currency }: PaymentAttempt, found: ChargeFound, at: Date): Taken | Refused {
  return found === ChargeFound.TAKEN
    ? { outcome: 'captured', amount, currency, capturedAt: at, method: null }
    : { outcome: 'refused', code: 'PAYMENT_NOT_CONFIRMED', decline: 'soft' };
}

async function lockOrders(
  deps: SettleCaseDeps,
  manager: EntityManager,
  { profileId, orderId }: PaymentCase,
  attempt: PaymentAttempt | null,
): Promise<OrderRow[]> {
  if (attempt !== null && attempt.requestId !== null) return lockRequested(deps, manager, attempt);
  const order = await deps.orderWriting.lock(manager, trustedProfileId(profileId), orderId);
  return order === null ? [] : [order];
}

/** Answers what became credit. That it arrived is in the ledger since it did. */
async function settleCapture(
  deps: SettleCaseDeps,
  manager: EntityManager,
  { id: subjectId, profileId: owner, orderId, attemptId, captured }: PaymentCase,
  attempt: PaymentAttempt | null,
  orders: readonly OrderRow[],
  at: Date,
): Promise<number> {
  if (attempt !== null) for (const order of orders) await releaseOrder(deps, manager, attempt, order, at);
  if (captured === null || captured.currency !== 'EUR') return 0;
  const { cents: amount } = captured;
  await deps.payments.creditCase(manager, { profileId: owner, orderId, attemptId });
  const profileId = trustedProfileId(owner);
  await deps.credit.grant(manager, { profileId, amount, reason: 'CAPTURE_DIFFERED', subjectId, orderId, at });
  return amount;
}
