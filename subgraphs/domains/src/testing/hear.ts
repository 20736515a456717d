import type { Clock } from '@customer-area/shared/clock';
import type { EventHandlers, RecordedEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { orderEventHandlers } from '../ordering';
import { profileEventHandlers } from '../verification';

/** What billing tells of every order, whatever a test is about. */
const ORDER = { number: '2026-000001', total: 1_219, currency: 'EUR', invoiceNumber: 'F2026-000001' };

type Heard = Pick<RecordedEvent, 'type' | 'profileId'> &
  Partial<RecordedEvent> & { readonly payload: object };

/** Applies a fact about an order as the consumer of billing's log does. */
export function hearOrder(clock: Clock, manager: EntityManager, event: Heard): Promise<void> {
  return hear(orderEventHandlers(clock), manager, { ...event, payload: { ...ORDER, ...event.payload } });
}

/** Applies a fact about a profile as the consumer of identity's log does. */
export function hearProfile(clock: Clock, manager: EntityManager, event: Heard): Promise<void> {
  return hear(profileEventHandlers(clock), manager, event);
}

async function hear(handlers: EventHandlers, manager: EntityManager, event: Heard): Promise<void> {
  const rest = { seq: 1, id: 'evt', actor: null, subjectId: 'sub_1', occurredAt: new Date().toISOString() };
  await handlers[event.type]?.(manager, { ...rest, ...event });
}
