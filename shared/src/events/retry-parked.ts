import { actingAs } from '../actor';
import { BackgroundLoop } from '../background-loop';
import { type Database, isTransient } from '../database';
import type { Logger } from '../logging';
import { sentenceOf } from './apply-batch';
import { lockCursor } from './consumer-cursor.store';
import { eventToRetry, failedAgain, nextToRetry, takeOut } from './parked-event.store';
import { applyAlone, handlerOf, type Subscription } from './subscription';

/** The pauses between the five attempts; after the last one the event is parked. */
export const RETRY_DELAYS_MS: readonly number[] = [250, 1_000, 5_000, 30_000];

/** Another process may have put an event aside and died. */
const IDLE_MS = 60_000;

export interface RetryOptions {
  readonly database: Database;
  readonly subscriptions: readonly Subscription[];
  readonly logger: Logger;
  readonly delaysMs?: readonly number[];
}

class RetryFailed extends Error {
  constructor(
    readonly attempts: number,
    override readonly cause: unknown,
  ) {
    super('an event failed again');
  }
}

/** Tries the events that were put aside again: each in a transaction of its own, those of one profile in order. */
export class RetryParked {
  private readonly loop: BackgroundLoop;
  private readonly delaysMs: readonly number[];

  constructor(private readonly options: RetryOptions) {
    this.delaysMs = options.delaysMs ?? RETRY_DELAYS_MS;
    this.loop = new BackgroundLoop({
      run: () => this.retryAll(),
      failed: (error) => options.logger.warn({ err: error }, 'parked events could not be retried'),
      idleMs: IDLE_MS,
    });
  }

  start(): void {
    if (this.options.subscriptions.length > 0) this.loop.wake();
  }

  /** An event was put aside, or shall be tried again now. */
  wake(): void {
    if (this.options.subscriptions.length > 0) this.loop.wake();
  }

  /** When an event that has just failed for the first time is tried again. */
  firstRetryAt(): Date {
    return new Date(Date.now() + (this.delaysMs[0] ?? 0));
  }

  stop(): Promise<void> {
    return this.loop.stop();
  }

  private async retryAll(): Promise<number> {
    const { database, subscriptions } = this.options;
    const sources = subscriptions.map(({ source }) => source);
    while (!this.loop.isStopped) {
      const next = await nextToRetry(database.read, sources);
      if (next === null) return IDLE_MS;
      const wait = next.at.getTime() - Date.now();
      if (wait > 0) return wait;
      const subscription = subscriptions.find(({ source }) => source === next.source);
      if (subscription !== undefined) await this.retry(subscription, next.seq);
    }
    return IDLE_MS;
  }

  private async retry(subscription: Subscription, seq: number): Promise<void> {
    const { database, logger } = this.options;
    const { source } = subscription;
    try {
      await database.transact(async (manager) => {
        await lockCursor(manager, source);
        const waiting = await eventToRetry(manager, source, seq);
        if (waiting === null) return;
        const { event, attempts } = waiting;
        const handler = handlerOf(subscription, event.type);
        try {
          if (handler !== undefined)
            await actingAs(null, () => applyAlone(subscription, manager, event, handler));
        } catch (error) {
          if (isTransient(error)) throw error;
          throw new RetryFailed(attempts + 1, error);
        }
        await takeOut(manager, source, event);
      });
    } catch (error) {
      if (!(error instanceof RetryFailed)) throw error;
      const delay = this.delaysMs[error.attempts - 1];
      const isParked = delay === undefined;
      logger[isParked ? 'error' : 'warn'](
        { err: error.cause, source, seq, attempts: error.attempts },
        isParked ? 'event parked' : 'event failed again',
      );
      await failedAgain(database.read, source, seq, {
        attempts: error.attempts,
        error: sentenceOf(error.cause),
        nextTryAt: isParked ? null : new Date(Date.now() + delay),
      });
    }
  }
}
