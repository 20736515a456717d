import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import type { PaymentProviders, PaymentRow, PaymentStore } from '../payments';
import { type ConcludeRefundDeps, completeRefund, creditRefund } from './conclude-refund';
import type { RefundRow } from './refund.entity';
import { openRefundCase } from './refund-case';
import { CARRY_OUT_REFUND } from './refund-jobs';

export interface CarryOutRefundDeps extends ConcludeRefundDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly providers: Pick<PaymentProviders, 'named'>;
  readonly payments: PaymentStore;
}

/** A provider that decides later is asked once a day; one that has not decided after so many days is a case for staff. */
const DAYS_TO_DECIDE = 14;

/**
 * The job `refund.carry-out`: asks the provider, which gives back once however often it is asked under the refund's id. Its no
 * makes the money credit. Of a provider that is not configured any more nobody knows what it did: the job fails until it is back.
 */
export function carryOutRefund(deps: CarryOutRefundDeps): JobRun {
  return async ({ subjectId }, signal) => {
    const { database, clock } = deps;
    const refund = await deps.refunds.byId(database.read, subjectId);
    if (refund === null || (refund.state !== 'REQUESTED' && refund.state !== 'PROCESSING')) return;
    const payment = await deps.payments.byId(database.read, refund.paymentId);
    if (payment === null) throw new Error(`refund ${refund.id} is of no payment`);
    const { providerReference: reference } = payment;
    const provider = deps.providers.named(payment.provider);
    if (provider === null)
      throw new Error(`no provider ${payment.provider} to ask about refund ${refund.id}`);
    const answer = await provider.refund({ refundId: refund.id, reference, amount: refund.cents }, signal);
    const at = clock.now();
    const end = { refund, payment, at, by: null, reason: null };
    await database.transact(async (manager) => {
      if (answer.outcome === 'processing') return askTomorrow(deps, manager, refund, payment, at);
      if (answer.outcome === 'refunded') await completeRefund(deps, manager, end);
      else await creditRefund(deps, manager, end);
    });
  };
}

/** Asked on beside an open case, too: the provider may still give the money back, and nothing else may be done with it until then. */
async function askTomorrow(
  deps: CarryOutRefundDeps,
  manager: EntityManager,
  refund: RefundRow,
  payment: PaymentRow,
  at: Date,
): Promise<void> {
  const timesAsked = refund.timesAsked + 1;
  const { id: subjectId } = refund;
  // The order first, as whoever else moves its money.
  await deps.orderWriting.lock(manager, trustedProfileId(refund.profileId), refund.orderId);
  const moved = { ...refund, state: 'PROCESSING', timesAsked } as const;
  if (!(await deps.refunds.move(manager, refund, moved))) return;
  await enqueueJob(manager, { kind: CARRY_OUT_REFUND, subjectId, dueAt: addDays(at, 1) });
  if (timesAsked === DAYS_TO_DECIDE + 1)
    await openRefundCase(deps, manager, refund, payment, 'REFUND_UNDECIDED', at);
}
