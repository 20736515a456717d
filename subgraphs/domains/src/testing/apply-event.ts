import type { EventHandlers, RecordedEvent } from '@customer-area/shared/events';
import type { EntityManager } from 'typeorm';
import { orderEventHandlers } from '../ordering';
import { profileEventHandlers } from '../registrant-changes';
import type { TestDeps } from './domains-database';

/** What every event about an order has, whatever a test is about. */
const ORDER = { number: '2026-000001', total: 1_219, currency: 'EUR', invoiceNumber: 'F2026-000001' };

type AppliedEvent = Pick<RecordedEvent, 'type' | 'profileId'> &
  Partial<RecordedEvent> & { readonly payload: object };

/** Applies an event about an order as the consumer of billing's log does. */
export function applyOrderEvent(deps: TestDeps, manager: EntityManager, event: AppliedEvent): Promise<void> {
  return apply(orderEventHandlers(deps), manager, { ...event, payload: { ...ORDER, ...event.payload } });
}

/** Applies an event about a profile as the consumer of identity's log does. */
export function applyProfileEvent(
  deps: TestDeps,
  manager: EntityManager,
  event: AppliedEvent,
): Promise<void> {
  return apply(profileEventHandlers(deps), manager, event);
}

async function apply(handlers: EventHandlers, manager: EntityManager, event: AppliedEvent): Promise<void> {
  const rest = { seq: 1, id: 'evt', actor: null, subjectId: 'sub_1', occurredAt: new Date().toISOString() };
  await handlers[event.type]?.(manager, { ...rest, ...event });
}
