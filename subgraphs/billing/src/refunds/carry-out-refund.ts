import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { enqueueJob, type JobRun } from '@customer-area/shared/jobs';
import type { PaymentProviders, PaymentStore } from '../payments';
import { type ConcludeRefundDeps, completeRefund, creditRefund } from './conclude-refund';
import type { RefundRow } from './refund.entity';
import { CARRY_OUT_REFUND } from './refund-jobs';

export interface CarryOutRefundDeps extends ConcludeRefundDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly providers: Pick<PaymentProviders, 'named'>;
  readonly payments: PaymentStore;
}

/** A provider that decides later is asked once a day for two weeks. */
const ASKED_DAYS = 14;

/**
 * The job `refund.carry-out`: asks the provider, which gives back once however often it is asked under the refund's id. Its no, and
 * that of a provider that is not configured any more, makes the money credit.
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
    const answer = await provider?.refund({ refundId: refund.id, reference, amount: refund.cents }, signal);
    const at = clock.now();
    await database.transact(async (manager) => {
      if (answer?.outcome === 'processing') return askTomorrow(deps, manager, refund, at);
      if (answer?.outcome === 'refunded') await completeRefund(deps, manager, refund, payment, at);
      else await creditRefund(deps, manager, refund, payment, at);
    });
  };
}

async function askTomorrow(
  deps: CarryOutRefundDeps,
  manager: Parameters<typeof enqueueJob>[0],
  refund: RefundRow,
  at: Date,
): Promise<void> {
  const timesAsked = refund.timesAsked + 1;
  const { decidedBy, id: subjectId } = refund;
  if (timesAsked > ASKED_DAYS) throw new Error(`refund ${subjectId} is not decided after ${ASKED_DAYS} days`);
  const moved = { state: 'PROCESSING', timesAsked, decidedBy, concludedAt: null } as const;
  if (await deps.refunds.move(manager, refund, moved))
    await enqueueJob(manager, { kind: CARRY_OUT_REFUND, subjectId, dueAt: addDays(at, 1) });
}
