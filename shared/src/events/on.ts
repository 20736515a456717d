import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { EventDefinition, PayloadOf } from '../contract';
import type { RecordedEvent } from './event-log';
import type { EventHandlers } from './subscription';

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
  return {
    [fact.type]: (manager, event) => {
      const payload = z.decode(fact.payload, event.payload as never) as PayloadOf<E>;
      return handle(manager, { ...event, payload });
    },
  };
}
