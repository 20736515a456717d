import { orderCancelled, orderExpired, orderPaid, orderPlaced } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { PayloadOf } from '@customer-area/shared/contract';
import { type EventHandlers, on, type RecordedEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { cancelLines } from './cancel-lines';
import { openLines } from './open-lines';
import { type OrderFacts, orderFactsOf } from './order-facts';
import { startLines } from './start-lines';

type Then = (
  manager: EntityManager,
  profileId: ProfileId,
  order: OrderFacts,
  event: RecordedEvent,
) => Promise<void>;

/** What billing's log means here. Whatever happened to an order, it was placed first. */
export function orderEventHandlers(clock: Clock): EventHandlers {
  const opened =
    (then: Then = async () => undefined) =>
    async (
      manager: EntityManager,
      event: RecordedEvent & { readonly payload: PayloadOf<typeof orderPlaced> },
    ): Promise<void> => {
      if (event.profileId === null) return;
      const profileId = trustedProfileId(event.profileId);
      const order = orderFactsOf(event.payload);
      await openLines(manager, profileId, order, clock.now());
      await then(manager, profileId, order, event);
    };
  const start: Then = (manager, profileId, order, { occurredAt }) =>
    startLines(manager, profileId, order, { paidAt: new Date(occurredAt), now: clock.now() });
  const cancel: Then = (manager, profileId, order, { type }) =>
    cancelLines(manager, profileId, order, { reason: type, now: clock.now() });
  return {
    ...on(orderPlaced, opened()),
    ...on(orderPaid, opened(start)),
    ...on(orderCancelled, opened(cancel)),
    ...on(orderExpired, opened(cancel)),
  };
}
