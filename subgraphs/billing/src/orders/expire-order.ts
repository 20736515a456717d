import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import { endsUnpaidAt } from './awaited-money';
import { type CloseUnpaidDeps, closeUnpaid } from './close-unpaid';
import { OrderStatus } from './order-status';
import type { OrderWritingStore } from './order-writing.store';

export interface ExpireOrderDeps extends CloseUnpaidDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly orderWriting: OrderWritingStore;
}

const LOOK_AGAIN_MS = 60_000;

/** The job `order.expire`: ends an order that nobody paid. Money that was announced and a payment under way are waited for. */
export function expireOrder(deps: ExpireOrderDeps) {
  const { database, clock } = deps;
  return (job: Job): Promise<void> =>
    database.transact(async (manager) => {
      const owner = await deps.orderWriting.ownerOf(manager, job.subjectId);
      if (owner === null) return;
      const order = await deps.orderWriting.lock(manager, trustedProfileId(owner), job.subjectId);
      if (order === null || order.status !== OrderStatus.AWAITING_PAYMENT) return;
      const now = clock.now();
      const endsAt = endsUnpaidAt(order);
      if (order.payingAttemptId !== null || now < endsAt) {
        const dueAt = now < endsAt ? endsAt : new Date(now.getTime() + LOOK_AGAIN_MS);
        await enqueueJob(manager, { kind: job.kind, subjectId: order.id, dueAt });
        return;
      }
      await closeUnpaid(deps, manager, order, OrderStatus.EXPIRED, now);
    });
}
