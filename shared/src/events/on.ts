import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { EventDefinition, PayloadOf } from '../contract';
import type { RecordedEvent } from './event-log';
import type { EventHandlers, PageHandler } from './subscription';

/** A fact as its contract defines it. */
export interface Fact<E extends EventDefinition> extends RecordedEvent {
  readonly payload: PayloadOf<E>;
}

/**
 * Handles one kind of fact: what arrives is read by the contract of the service that tells it. One whose payload does not fit is
 * parked like one that cannot be applied.
 */
export function on<E extends EventDefinition>(
  fact: E,
  handle: (manager: EntityManager, event: Fact<E>) => Promise<void>,
): EventHandlers {
  return { [fact.type]: (manager, event) => handle(manager, read(fact, event)) };
}

/** The same for all facts of one kind in a page. */
export function onAll<E extends EventDefinition>(
  fact: E,
  handle: (manager: EntityManager, events: readonly Fact<E>[]) => Promise<void>,
): PageHandler {
  return async (manager, events) => {
    const wanted = events.filter(({ type }) => type === fact.type);
    if (wanted.length > 0)
      await handle(
        manager,
        wanted.map((event) => read(fact, event)),
      );
  };
}

function read<E extends EventDefinition>(fact: E, event: RecordedEvent): Fact<E> {
  return { ...event, payload: z.decode(fact.payload, event.payload as never) as PayloadOf<E> };
}
