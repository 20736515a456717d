import type { Clock } from '@customer-area/shared/clock';
import type { CodeOf } from '@customer-area/shared/contract';
import type { Database } from '@customer-area/shared/database';
import { badInput, faultText, notFound } from '@customer-area/shared/errors';
import { requiredLine } from '@customer-area/shared/free-text';
import { claimKey, earlierResult, type IdempotentRequest, KeyTaken } from '@customer-area/shared/idempotency';
import { isId, newId } from '@customer-area/shared/ids';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { sum } from '@customer-area/shared/money';
import type { EntityManager } from 'typeorm';
import type { refundCodes } from '../../contract';
import type { OrderRow, OrderWritingStore } from '../orders';
import type { PaymentRow } from '../payments';
import type { RefundRow } from './refund.entity';
import { noteRefund, type RefundNoteDeps } from './refund-note';
import { type RequestRefundDeps, requestRefund } from './request-refund';

export interface RefundPaymentDeps extends RequestRefundDeps, RefundNoteDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orderWriting: OrderWritingStore;
  /** Above this sum of an order, in cents, a second member of staff decides. */
  readonly refundAloneUpTo: number;
}

export interface RefundPayment {
  readonly paymentId: string;
  readonly cents: number;
  readonly reason: string;
  readonly idempotencyKey: string;
  /** The login of the member of staff. */
  readonly by: string;
}

export type RefundRefusal = CodeOf<typeof refundCodes>;

export type RefundOutcome =
  | { readonly kind: 'done'; readonly refund: RefundRow; readonly payment: PaymentRow }
  | { readonly kind: 'refused'; readonly code: RefundRefusal };

const LONGEST_REASON = 500;

class Refused extends Error {
  constructor(readonly code: RefundRefusal) {
    super(code);
  }
}

/**
 * Staff give back a part of what paid an order, with its credit note; above a sum a second member of staff decides first. The
 * same key again is the same refund.
 */
export async function refundPayment(deps: RefundPaymentDeps, command: RefundPayment): Promise<RefundOutcome> {
  const reason = requiredLine('input.reason', command.reason, LONGEST_REASON);
  const { paymentId, cents, by, idempotencyKey: key } = command;
  if (cents < 1)
    throw badInput('input.amount', faultText('input.between', { least: 1, most: 2_147_483_647 }));
  const { read } = deps.database;
  const payment = isId(paymentId, 'pmt') ? await deps.payments.byId(read, paymentId) : null;
  if (payment === null) throw notFound();
  const profileId = trustedProfileId(payment.profileId);
  const payload = { paymentId, cents, reason };
  const request: IdempotentRequest = { profileId, operation: 'refundPayment', key, payload };
  const earlier = await earlierResult(read, request);
  if (earlier !== null) return again(deps, earlier);
  try {
    const refund = await deps.database.transact((manager) =>
      ask(deps, manager, request, { payment, cents, reason, by }),
    );
    return { kind: 'done', refund, payment };
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', code: error.code };
    const taken = error instanceof KeyTaken ? await earlierResult(read, request) : null;
    if (taken === null) throw error;
    return again(deps, taken);
  }
}

async function ask(
  deps: RefundPaymentDeps,
  manager: EntityManager,
  request: IdempotentRequest,
  { payment, cents, reason, by }: { payment: PaymentRow; cents: number; reason: string; by: string },
): Promise<RefundRow> {
  const at = deps.clock.now();
  const order = await deps.orderWriting.lock(manager, request.profileId, payment.orderId);
  // Read again under the lock: the same key may have come twice at once.
  const earlier = await earlierResult(manager, request);
  const found = earlier === null ? null : await deps.refunds.byId(manager, earlier);
  if (found !== null) return found;
  if (order?.paidAt == null || (payment.bookedAs !== 'ORDER' && payment.bookedAs !== 'PARTIAL'))
    throw new Refused('NOT_REFUNDABLE');
  const toApprove = cents + (await givenByStaff(deps, manager, order)) > deps.refundAloneUpTo;
  const refund = await requestRefund(deps, manager, {
    ...{ payment, order, cents, reason, toApprove, at },
    cause: { kind: 'STAFF', id: newId('rfc') },
    requestedBy: by,
  });
  if (refund === null) throw new Refused('BEYOND_PAID');
  if (!toApprove && !(await noteRefund(deps, manager, refund, at))) throw new Refused('NOTHING_LEFT');
  await claimKey(manager, request, refund.id);
  return refund;
}

/** What staff give back of an order counts together: in parts it needs a second one as well. */
async function givenByStaff(
  { refunds }: RefundPaymentDeps,
  manager: EntityManager,
  { id, profileId }: OrderRow,
): Promise<number> {
  const all = await refunds.ofOrders(manager, trustedProfileId(profileId), [id]);
  const counted = all.filter(({ causeKind, state }) => causeKind === 'STAFF' && state !== 'REJECTED');
  return sum(counted.map(({ cents }) => cents));
}

async function again(deps: RefundPaymentDeps, refundId: string): Promise<RefundOutcome> {
  const refund = await deps.refunds.byId(deps.database.read, refundId);
  const payment = refund === null ? null : await deps.payments.byId(deps.database.read, refund.paymentId);
  if (refund === null || payment === null) throw notFound();
  return { kind: 'done', refund, payment };
}
