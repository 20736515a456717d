import type { EntityManager } from 'typeorm';
import { actingAs } from '../actor';
import { type Database, isTransient } from '../database';
import { lockCursor, moveCursor } from './consumer-cursor.store';
import type { FeedPage } from './event-feed';
import type { RecordedEvent } from './event-log';
import { profilesThatWait, putAsideFailed, putAsideWaiting } from './parked-event.store';
import { type EventHandler, handlerOf, type Subscription } from './subscription';

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
    return await database.transact((manager) => apply(manager, subscription, page, strictly));
  } catch (error) {
    if (!(error instanceof HandlerFailed)) throw error;
    return database.transact((manager) =>
      apply(manager, subscription, page, sparing(subscription, nextTryAt)),
    );
  }
}

/** Runs one handler; answers the error when the event was put aside. */
type Attempt = (
  manager: EntityManager,
  event: RecordedEvent,
  handler: EventHandler,
) => Promise<{ readonly error: unknown } | null>;

const strictly: Attempt = async (manager, event, handler) => {
  try {
    await handler(manager, event);
    return null;
  } catch (error) {
    if (isTransient(error)) throw error;
    throw new HandlerFailed();
  }
};

const sparing =
  ({ source }: Subscription, nextTryAt: () => Date): Attempt =>
  async (manager, event, handler) => {
    await manager.query('/* background */ SAVEPOINT before_event');
    try {
      await handler(manager, event);
      return null;
    } catch (error) {
      if (isTransient(error)) throw error;
      await manager.query('/* background */ ROLLBACK TO SAVEPOINT before_event');
      await putAsideFailed(manager, source, event, { error: sentenceOf(error), nextTryAt: nextTryAt() });
      return { error };
    }
  };

async function apply(
  manager: EntityManager,
  subscription: Subscription,
  { events, upTo }: FeedPage,
  attempt: Attempt,
): Promise<AppliedBatch> {
  const { source } = subscription;
  const { after, hasParked } = await lockCursor(manager, source);
  // Another replica was faster: its effects are already there.
  if (upTo <= after) return { after, unknown: [], failed: [] };
  const waiting = hasParked ? await profilesThatWait(manager, source) : new Set<string>();
  const unknown: string[] = [];
  const failed: { event: RecordedEvent; error: unknown }[] = [];
  for (const event of events) {
    if (event.seq <= after) continue;
    const handler = handlerOf(subscription, event.type);
    if (handler === undefined) {
      unknown.push(event.type);
    } else if (event.profileId && waiting.has(event.profileId)) {
      await putAsideWaiting(manager, source, event);
    } else {
      const failure = await actingAs(null, () => attempt(manager, event, handler));
      if (failure === null) continue;
      failed.push({ event, ...failure });
      if (event.profileId) waiting.add(event.profileId);
    }
  }
  // Last, so that what is applied sees the cursor where it stood before.
  await moveCursor(manager, source, upTo);
  return { after: upTo, unknown, failed };
}

/** An error in the words that are kept of it. */
export function sentenceOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).slice(0, 500);
}
