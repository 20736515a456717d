import type { EntityManager } from 'typeorm';
import type { EventFeed } from './event-feed';
import type { RecordedEvent } from './event-log';

/**
 * Applies one event inside the transaction that also moves the cursor: either both happen or neither. Must touch nothing but
 * `manager`.
 */
export type EventHandler = (manager: EntityManager, event: RecordedEvent) => Promise<void>;

/**
 * Does with all events of a page at once what would cost as many statements for each of them. In the same transaction, behind the
 * handlers; with one event where events are applied one by one, so it must not need the others of its page.
 */
export type PageHandler = (manager: EntityManager, events: readonly RecordedEvent[]) => Promise<void>;

/** One handler per type of event. */
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** One log a service pulls, and what it does with each fact. */
export interface Subscription {
  /** Name of the service whose log this is; key of the stored cursor. */
  readonly source: string;
  readonly feed: EventFeed;
  /** The types that are wanted: of others the feed hands over nothing. */
  readonly handlers: EventHandlers;
  /** For a service that applies every fact whatever its type; then the feed hands over all of them. */
  readonly others?: EventHandler;
  /** What is done with a page of those that were handled. */
  readonly together?: PageHandler;
}

/** The types to ask the feed for; null for all. */
export function wantedTypes({ handlers, others }: Subscription): readonly string[] | null {
  return others === undefined ? Object.keys(handlers) : null;
}

/** Applies one event by itself, whatever its page was. */
export async function applyAlone(
  { together }: Subscription,
  manager: EntityManager,
  event: RecordedEvent,
  handler: EventHandler,
): Promise<void> {
  await handler(manager, event);
  await together?.(manager, [event]);
}

/** Undefined for a type that was not wanted and came all the same. */
export function handlerOf({ handlers, others }: Subscription, type: string): EventHandler | undefined {
  return Object.hasOwn(handlers, type) ? handlers[type] : others;
}
