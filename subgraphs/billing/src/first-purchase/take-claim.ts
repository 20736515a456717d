import { profileRegistered } from '@customer-area/identity/contract';
import type { Clock } from '@customer-area/shared/clock';
import { appendEvent, type EventHandlers, on } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import { orderClaimFailed } from '../../contract';
import type { OpenOrderCountStore } from './open-orders.store';
import type { OrderClaimStore } from './order-claim.store';
import type { UnclaimedOrderStore } from './unclaimed-order.store';

export const BIND_CLAIM = defineJob({ name: 'order.bind-claim', lane: 'claims' });

export interface TakeClaimDeps {
  readonly clock: Clock;
  readonly unclaimedOrders: UnclaimedOrderStore;
  readonly openOrderCounts: OpenOrderCountStore;
  readonly claims: OrderClaimStore;
}

/**
 * What identity's log means here: a profile that was registered with the token of an order has that order from now on.
 * Of several claims of one order the first counts. Making the order needs other services, so a job does it.
 */
export function takeClaim(deps: TakeClaimDeps): EventHandlers {
  return on(profileRegistered, async (manager, event) => {
    const { profileId, claimedOrderId: orderId } = event.payload;
    if (orderId === null) return;
    const at = deps.clock.now();
    const order = await deps.unclaimedOrders.findBy(manager, 'id', orderId);
    const wasOpen = await deps.unclaimedOrders.move(manager, orderId, 'OPEN', 'CLAIMED');
    if (wasOpen && order !== null) await deps.openOrderCounts.countClosed(manager, order.networkHash);
    if (wasOpen || (await deps.unclaimedOrders.move(manager, orderId, 'EXPIRED', 'CLAIMED'))) {
      await deps.claims.insert(manager, { orderId, profileId: trustedProfileId(profileId), at });
      await enqueueJob(manager, { kind: BIND_CLAIM, subjectId: orderId, dueAt: at });
      return;
    }
    if ((await deps.claims.ofOrder(manager, orderId))?.profileId === profileId) return;
    await appendEvent(manager, orderClaimFailed, {
      profileId,
      subjectId: orderId,
      payload: { orderId, number: order?.number ?? null, reason: 'NOT_CLAIMABLE', names: [] },
      occurredAt: at,
    });
  });
}
