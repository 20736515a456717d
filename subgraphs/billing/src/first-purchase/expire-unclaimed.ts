import type { Database } from '@customer-area/shared/database';
import { defineJob, type Job } from '@customer-area/shared/jobs';
import type { OpenOrderCountStore } from './open-orders.store';
import type { OrderClaimStore } from './order-claim.store';
import type { UnclaimedOrderStore } from './unclaimed-order.store';

export const EXPIRE_UNCLAIMED = defineJob({ name: 'unclaimed-order.expire' });
export const FORGET_UNCLAIMED = defineJob({ name: 'unclaimed-order.forget' });

export interface ExpireUnclaimedDeps {
  readonly database: Database;
  readonly unclaimedOrders: UnclaimedOrderStore;
  readonly openOrderCounts: OpenOrderCountStore;
  readonly claims: OrderClaimStore;
}

/** The job `unclaimed-order.expire`: nobody claimed the order in time; its token cannot be used any more. */
export function expireUnclaimed(deps: ExpireUnclaimedDeps) {
  const { database } = deps;
  return ({ subjectId }: Job): Promise<void> =>
    database.transact(async (manager) => {
      const order = await deps.unclaimedOrders.findBy(manager, 'id', subjectId);
      if (order === null || !(await deps.unclaimedOrders.move(manager, order.id, 'OPEN', 'EXPIRED'))) return;
      await deps.openOrderCounts.countClosed(manager, order.networkHash);
    });
}

/** The job `unclaimed-order.forget`: nobody will ask for it any more. */
export function forgetUnclaimed(deps: ExpireUnclaimedDeps) {
  const { database } = deps;
  return ({ subjectId }: Job): Promise<void> =>
    database.transact(async (manager) => {
      // Still being bound after a month: a person has to look at it first. The job is tried again, and then parked.
      if ((await deps.claims.ofOrder(manager, subjectId))?.state === 'BINDING')
        throw new Error(`order ${subjectId} was claimed but is not bound`);
      await deps.unclaimedOrders.delete(manager, subjectId);
    });
}
