import type { Clock } from '@customer-area/shared/clock';
import { appendEvent, type RecordedEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import { defineJob, enqueueJob } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { countClosed } from './open-orders.store';
import { claimOfOrder, insertClaim } from './order-claim.store';
import { moveUnclaimed, unclaimedBy } from './unclaimed-order.store';

export const BIND_CLAIM = defineJob({ name: 'order.bind-claim', lane: 'claims' });

const registered = z.object({ profileId: z.string().min(1), claimedOrderId: z.string().nullish() });

/**
 * What identity's log means here: a profile that was registered with the token of an order has that order from now on.
 * Of several claims of one order the first counts. Making the order needs other services, so a job does it.
 */
export function takeClaim(clock: Clock) {
  return async (manager: EntityManager, event: RecordedEvent): Promise<void> => {
    const { profileId, claimedOrderId: orderId } = registered.parse(event.payload);
    if (orderId === null || orderId === undefined) return;
    const at = clock.now();
    const order = await unclaimedBy(manager, 'id', orderId);
    const wasOpen = await moveUnclaimed(manager, orderId, 'OPEN', 'CLAIMED');
    if (wasOpen && order !== null) await countClosed(manager, order.networkHash);
    if (wasOpen || (await moveUnclaimed(manager, orderId, 'EXPIRED', 'CLAIMED'))) {
      await insertClaim(manager, { orderId, profileId: trustedProfileId(profileId), at });
      await enqueueJob(manager, { kind: BIND_CLAIM, subjectId: orderId, dueAt: at });
      return;
    }
    if ((await claimOfOrder(manager, orderId))?.profileId === profileId) return;
    await appendEvent(manager, {
      type: 'order.claim-failed',
      profileId,
      subjectId: orderId,
      payload: { orderId, number: order?.number ?? null, reason: 'NOT_CLAIMABLE', names: [] },
      occurredAt: at,
    });
  };
}
