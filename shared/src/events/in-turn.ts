import type { EventHandler, EventHandlers } from './subscription';

/** What several slices do with the facts of one log; where they want the same kind, one after the other in its transaction. */
export function inTurn(...slices: readonly EventHandlers[]): EventHandlers {
  const types = new Set(slices.flatMap((handlers) => Object.keys(handlers)));
  return Object.fromEntries(
    [...types].map((type): [string, EventHandler] => [
      type,
      async (manager, event) => {
        for (const handlers of slices) await handlers[type]?.(manager, event);
      },
    ]),
  );
}
