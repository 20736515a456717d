import type { Database } from '@customer-area/shared/database';
import { defineJob, type Job } from '@customer-area/shared/jobs';
import { countClosed } from './open-orders.store';
import { claimOfOrder } from './order-claim.store';
import { deleteUnclaimed, moveUnclaimed, unclaimedBy } from './unclaimed-order.store';

export const EXPIRE_UNCLAIMED = defineJob({ name: 'unclaimed-order.expire' });
export const FORGET_UNCLAIMED = defineJob({ name: 'unclaimed-order.forget' });

export interface ExpireUnclaimedDeps {
  readonly database: Database;
}

/** The job `unclaimed-order.expire`: nobody claimed the order in time; its token is no good any more. */
export function expireUnclaimed({ database }: ExpireUnclaimedDeps) {
  return ({ subjectId }: Job): Promise<void> =>
    database.transact(async (manager) => {
      const order = await unclaimedBy(manager, 'id', subjectId);
      if (order === null || !(await moveUnclaimed(manager, order.id, 'OPEN', 'EXPIRED'))) return;
      await countClosed(manager, order.networkHash);
    });
}

/** The job `unclaimed-order.forget`: nobody will ask for it any more. */
export function forgetUnclaimed({ database }: ExpireUnclaimedDeps) {
  return ({ subjectId }: Job): Promise<void> =>
    database.transact(async (manager) => {
      // Still being bound after a month: a person has to look at it first. The job is tried again, and then parked.
      if ((await claimOfOrder(manager, subjectId))?.state === 'BINDING')
        throw new Error(`order ${subjectId} was claimed but is not bound`);
      await deleteUnclaimed(manager, subjectId);
    });
}
