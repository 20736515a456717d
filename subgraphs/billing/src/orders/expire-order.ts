import type { Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import { closeUnpaid } from './close-unpaid';
import { OrderStatus } from './order-status';
import { lockOrder, ownerOfOrder } from './order-writing.store';

export interface ExpireOrderDeps {
  readonly database: Database;
  readonly clock: Clock;
}

const LOOK_AGAIN_MS = 60_000;

/** The job `order.expire`: ends an order that nobody paid. A payment under way is waited for. */
export function expireOrder({ database, clock }: ExpireOrderDeps) {
  return (job: Job): Promise<void> =>
    database.transact(async (manager) => {
      const owner = await ownerOfOrder(manager, job.subjectId);
      if (owner === null) return;
      const order = await lockOrder(manager, trustedProfileId(owner), job.subjectId);
      if (order === null || order.status !== OrderStatus.AWAITING_PAYMENT) return;
      const now = clock.now();
      if (order.payingAttemptId !== null) {
        const dueAt = new Date(now.getTime() + LOOK_AGAIN_MS);
        await enqueueJob(manager, { kind: job.kind, subjectId: order.id, dueAt });
        return;
      }
      await closeUnpaid(manager, order, OrderStatus.EXPIRED, now);
    });
}
