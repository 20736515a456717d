import type { Clock } from '@customer-area/shared/clock';
import type { EventHandlers, RecordedEvent } from '@customer-area/shared/events';
import { trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { cancelLines } from './cancel-lines';
import { openLines } from './open-lines';
import { orderFacts } from './order-facts';
import { startLines } from './start-lines';

/** The handlers of billing's facts that mean something here. */
export function orderEventHandlers(clock: Clock): EventHandlers {
  const apply = applyOrderEvent(clock);
  return { 'order.placed': apply, 'order.paid': apply, 'order.cancelled': apply, 'order.expired': apply };
}

/** What billing's log means here. Runs inside the consumer's transaction. */
export function applyOrderEvent(clock: Clock) {
  return async (manager: EntityManager, event: RecordedEvent): Promise<void> => {
    if (event.profileId === null) return;
    const order = orderFacts.parse(event.payload);
    const profileId = trustedProfileId(event.profileId);
    const now = clock.now();
    // Whatever happened to the order, it was placed first.
    await openLines(manager, profileId, order, now);
    if (event.type === 'order.paid')
      await startLines(manager, profileId, order, { paidAt: new Date(event.occurredAt), now });
    if (event.type === 'order.cancelled' || event.type === 'order.expired')
      await cancelLines(manager, profileId, order, { reason: event.type, now });
  };
}
