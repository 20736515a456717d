import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database';
import { CallerFault } from '../errors';
import type { Logger } from '../logging';
import { applyBatch } from './apply-batch';
import { moveCursor, openCursor } from './consumer-cursor.store';
import type { FeedPage } from './event-feed';
import { RetryParked } from './retry-parked';
import { type Subscription, wantedTypes } from './subscription';

export interface ConsumerOptions {
  readonly database: Database;
  readonly subscription: Subscription;
  readonly logger: Logger;
  /** Told of each event whose type nobody here knows. */
  readonly unknownType?: (source: string, type: string) => void;
  /** Pauses between the attempts at an event that fails; as many as there are retries. */
  readonly retryDelaysMs?: readonly number[];
  /** How long a source that has never answered may still be starting; a minute unless said. */
  readonly startUpMs?: number;
}

/** How long an answer may be held back while there is nothing to tell. */
const HOLD_MS = 20_000;
/** A stretch without anything wanted is written down when it is this long, or after this time. */
const LONG_STRETCH = 1_000;
const WRITE_DOWN_MS = 60_000;
/** Services start in any order, and one of them may have migrations to run. */
const START_UP_MS = 60_000;
/** From so many failures in a row on, an error is logged. */
const PATIENCE = 4;

/**
 * Pulls a log from a stored cursor: the types it has handlers for, a page at a time. An event that cannot be applied is put
 * aside and tried again; it holds back those of the same profile and nobody else.
 */
export class Consumer {
  private readonly stopping = new AbortController();
  private readonly retry: RetryParked;
  private loop: Promise<void> | null = null;
  /** Read up to here; null before the first look at the stored cursor. */
  private position: number | null = null;
  private stored = 0;
  private storedAt = 0;
  private startedAt = 0;
  private hasAnswered = false;

  constructor(private readonly options: ConsumerOptions) {
    const { database, logger, subscription, retryDelaysMs } = options;
    this.retry = new RetryParked({
      database,
      logger,
      subscriptions: [subscription],
      ...(retryDelaysMs === undefined ? {} : { delaysMs: retryDelaysMs }),
    });
  }

  start(): void {
    this.startedAt = Date.now();
    this.retry.start();
    this.loop = this.run();
  }

  /** Looks now for parked events that shall be tried again. */
  wakeRetry(): void {
    this.retry.wake();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all([this.loop, this.retry.stop()]);
  }

  private get isStopped(): boolean {
    return this.stopping.signal.aborted;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.isStopped) {
      try {
        await this.round();
        failures = 0;
      } catch (error) {
        if (this.isStopped) return;
        failures++;
        const level = failures >= PATIENCE && !this.mayBeStarting(error) ? 'error' : 'debug';
        this.options.logger[level](
          { err: error, source: this.options.subscription.source, failures },
          'events could not be applied, trying again',
        );
        const pauseMs = Math.min(100 * 2 ** failures, 5_000);
        await sleep(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      }
    }
  }

  /** The source is another service that is not there yet, which is no fault of anybody's for a while. */
  private mayBeStarting(error: unknown): boolean {
    if (this.hasAnswered || !(error instanceof CallerFault) || error.code !== 'UNAVAILABLE') return false;
    return Date.now() - this.startedAt < (this.options.startUpMs ?? START_UP_MS);
  }

  private async round(): Promise<void> {
    const { database, subscription } = this.options;
    const { source, feed } = subscription;
    if (this.position === null) {
      this.stored = this.position = await openCursor(database.read, source);
      this.storedAt = Date.now();
    }
    const query = { after: this.position, types: wantedTypes(subscription), holdMs: HOLD_MS };
    const page = await this.unlessStopped(feed.read(query, this.stopping.signal));
    if (page === null) return;
    this.hasAnswered = true;
    if (page.events.length > 0) return this.apply(page);
    this.position = Math.max(this.position, page.upTo);
    const isLong = this.position - this.stored >= LONG_STRETCH || Date.now() - this.storedAt >= WRITE_DOWN_MS;
    if (this.position === this.stored || !isLong) return;
    await moveCursor(database.read, source, this.position);
    this.isStored(this.position);
  }

  private async apply(page: FeedPage): Promise<void> {
    const { database, subscription, logger, unknownType } = this.options;
    const { after, unknown, failed } = await applyBatch(database, subscription, page, () =>
      this.retry.firstRetryAt(),
    );
    this.position = after;
    this.isStored(after);
    for (const type of unknown) unknownType?.(subscription.source, type);
    for (const { event, error } of failed) {
      const { id, type, seq, profileId } = event;
      logger.warn(
        { err: error, source: subscription.source, event: { id, type, seq, profileId } },
        'event failed, put aside to be tried again',
      );
    }
    if (failed.length > 0) this.retry.wake();
  }

  private isStored(position: number): void {
    this.stored = position;
    this.storedAt = Date.now();
  }

  /** A read may be held open for seconds; stopping does not wait for it. Null when stopped. */
  private async unlessStopped(reading: Promise<FeedPage>): Promise<FeedPage | null> {
    const { signal } = this.stopping;
    let stop: () => void = () => undefined;
    const stopped = new Promise<null>((resolve) => {
      stop = () => resolve(null);
      signal.addEventListener('abort', stop);
    });
    try {
      return await Promise.race([reading, stopped]);
    } finally {
      signal.removeEventListener('abort', stop);
      // Whoever stopped us does not want to hear how the abandoned read ended.
      reading.catch(() => undefined);
    }
  }
}
