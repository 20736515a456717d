import { orderCancelled, orderExpired, orderPaid, orderPlaced } from '@customer-area/billing/contract';
import type { Clock } from '@customer-area/shared/clock';
import type { PayloadOf } from '@customer-area/shared/contract';
import { type EventHandlers, on, type RecordedEvent } from '@customer-area/shared/events';
import { type ProfileId, trustedProfileId } from '@customer-area/shared/isolation';
import type { EntityManager } from 'typeorm';
import { requesterOf } from '../operations';
import { type CancelLinesDeps, cancelLines } from './cancel-lines';
import { type OpenLinesDeps, openLines } from './open-lines';
import { type OrderFacts, orderFactsOf } from './order-facts';
import { type StartLinesDeps, startLines } from './start-lines';

type NextStep = (
  manager: EntityManager,
  profileId: ProfileId,
  order: OrderFacts,
  event: RecordedEvent,
) => Promise<void>;

export interface OrderEventsDeps extends OpenLinesDeps, StartLinesDeps, CancelLinesDeps {
  readonly clock: Clock;
}

/** Applies billing's events about orders. Each of them opens the lines first: `order.placed` may arrive later. */
export function orderEventHandlers(deps: OrderEventsDeps): EventHandlers {
  const { clock } = deps;
  const opened =
    (next: NextStep = async () => undefined) =>
    async (
      manager: EntityManager,
      event: RecordedEvent & { readonly payload: PayloadOf<typeof orderCancelled> },
    ): Promise<void> => {
      if (event.profileId === null) return;
      const profileId = trustedProfileId(event.profileId);
      const order = orderFactsOf(event.payload);
      await openLines(deps, manager, profileId, order, clock.now());
      if (event.type === orderPlaced.type && event.actor !== null)
        await deps.orderedOperations.askedBy(
          manager,
          { profileId, orderId: order.orderId },
          requesterOf(event.actor),
        );
      await next(manager, profileId, order, event);
    };
  const start: NextStep = (manager, profileId, order, { occurredAt }) =>
    startLines(deps, manager, profileId, order, { paidAt: new Date(occurredAt), now: clock.now() });
  const cancel: NextStep = (manager, profileId, order, { type }) =>
    cancelLines(deps, manager, profileId, order, { reason: type, now: clock.now() });
  return {
    ...on(orderPlaced, opened()),
    ...on(orderPaid, opened(start)),
    ...on(orderCancelled, opened(cancel)),
    ...on(orderExpired, opened(cancel)),
  };
}
