import type { EntityManager } from 'typeorm';
import { actingAs } from '../actor';
import { type Database, isTransient } from '../database';
import { lockCursor, moveCursor } from './consumer-cursor.store';
import type { FeedPage } from './event-feed';
import type { RecordedEvent } from './event-log';
import { profilesThatWait, putAsideFailed, putAsideWaiting } from './parked-event.store';
import { applyAlone, type EventHandler, handlerOf, type Subscription } from './subscription';

export interface AppliedBatch {
  /** Where the source has been read up to. */
  readonly after: number;
  /** Types that nobody here knows. */
  readonly unknown: readonly string[];
  /** Events whose handler failed, with the error. */
  readonly failed: readonly { readonly event: RecordedEvent; readonly error: unknown }[];
}

/** A handler failed, by its own fault. */
class HandlerFailed extends Error {}

/**
 * Applies a page in one transaction, with one update of the cursor. When a handler fails everything is rolled back and done
 * again with a savepoint before each event: those that fail are put aside, later ones of the same profile wait behind them,
 * all others count. What fails for want of the database fails as a whole.
 */
export async function applyBatch(
  database: Database,
  subscription: Subscription,
  page: FeedPage,
  nextTryAt: () => Date,
): Promise<AppliedBatch> {
  try {
    return await database.transact((manager) => apply(manager, subscription, page, strictly(subscription)));
  } catch (error) {
    if (!(error instanceof HandlerFailed)) throw error;
    return database.transact((manager) =>
      apply(manager, subscription, page, sparingly(subscription, nextTryAt)),
    );
  }
}

/** How the events of a page are applied. */
interface Way {
  /** Handles one; answers the error when the event was put aside. */
  one(
    manager: EntityManager,
    event: RecordedEvent,
    handler: EventHandler,
  ): Promise<{ readonly error: unknown } | null>;
  /** Behind the last one, with those that were handled. */
  end(manager: EntityManager, handled: readonly RecordedEvent[]): Promise<void>;
}

function strictly({ together }: Subscription): Way {
  const orFail = async (apply: () => Promise<void> | undefined) => {
    try {
      await apply();
    } catch (error) {
      if (isTransient(error)) throw error;
      throw new HandlerFailed();
    }
  };
  return {
    one: async (manager, event, handler) => {
      await orFail(() => handler(manager, event));
      return null;
    },
    end: (manager, handled) => orFail(() => together?.(manager, handled)),
  };
}

function sparingly(subscription: Subscription, nextTryAt: () => Date): Way {
  return {
    one: async (manager, event, handler) => {
      await manager.query('/* background */ SAVEPOINT before_event');
      try {
        await applyAlone(subscription, manager, event, handler);
        return null;
      } catch (error) {
        if (isTransient(error)) throw error;
        await manager.query('/* background */ ROLLBACK TO SAVEPOINT before_event');
        const failure = { error: sentenceOf(error), nextTryAt: nextTryAt() };
        await putAsideFailed(manager, subscription.source, event, failure);
        return { error };
      }
    },
    end: async () => undefined,
  };
}

async function apply(
  manager: EntityManager,
  subscription: Subscription,
  { events, upTo }: FeedPage,
  way: Way,
): Promise<AppliedBatch> {
  const { source } = subscription;
  const { after, hasParked } = await lockCursor(manager, source);
  // Another replica was faster: its effects are already there.
  if (upTo <= after) return { after, unknown: [], failed: [] };
  const waiting = hasParked ? await profilesThatWait(manager, source) : new Set<string>();
  const unknown: string[] = [];
  const failed: { event: RecordedEvent; error: unknown }[] = [];
  const handled: RecordedEvent[] = [];
  for (const event of events) {
    if (event.seq <= after) continue;
    const handler = handlerOf(subscription, event.type);
    if (handler === undefined) {
      unknown.push(event.type);
    } else if (event.profileId && waiting.has(event.profileId)) {
      await putAsideWaiting(manager, source, event);
    } else {
      const failure = await actingAs(null, () => way.one(manager, event, handler));
      if (failure === null) {
        handled.push(event);
        continue;
      }
      failed.push({ event, ...failure });
      if (event.profileId) waiting.add(event.profileId);
    }
  }
  if (handled.length > 0) await actingAs(null, () => way.end(manager, handled));
  // Last, so that what is applied sees the cursor where it stood before.
  await moveCursor(manager, source, upTo);
  return { after: upTo, unknown, failed };
}

/** An error in the words that are kept of it. */
export function sentenceOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).slice(0, 500);
}
