import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { actingAs } from '../actor';
import type { Database } from '../database';
import type { Logger } from '../logging';
import type { EventFeed, RecordedEvent } from './event-log';

export interface ConsumerOptions {
  readonly database: Database;
  /** Name of the service whose log this is; key of the stored cursor. */
  readonly source: string;
  readonly feed: EventFeed;
  /**
   * Applies one event inside the transaction that also moves the cursor: either both happen or neither. Must touch
   * nothing but `manager`. Events of no interest are simply ignored.
   */
  readonly apply: (manager: EntityManager, event: RecordedEvent) => Promise<void>;
  readonly logger: Logger;
}

/**
 * Pulls another service's log from a stored cursor. An event that cannot be applied holds back its successors (order is
 * part of the meaning) and is tried again with back-off; nothing is skipped.
 */
export class Consumer {
  private stopped = false;
  private readonly wake = new AbortController();
  private loop: Promise<void> | null = null;

  constructor(private readonly options: ConsumerOptions) {}

  start(): void {
    this.loop = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake.abort();
    await this.loop;
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopped) {
      try {
        await this.round();
        failures = 0;
      } catch (error) {
        if (this.stopped) return;
        failures++;
        const level = failures > 3 ? 'error' : 'debug';
        this.options.logger[level](
          { err: error, source: this.options.source, failures },
          'events could not be applied, trying again',
        );
        await sleep(Math.min(100 * 2 ** failures, 5_000), undefined, { signal: this.wake.signal }).catch(
          () => undefined,
        );
      }
    }
  }

  private async round(): Promise<void> {
    const { database, source, feed } = this.options;
    const rows = (await database.read.query(
      '/* background */ SELECT after_seq AS after FROM consumer_cursor WHERE source = ?',
      [source],
    )) as { after: string }[];
    const events = await this.unlessStopped(feed.read(Number(rows[0]?.after ?? 0)));
    for (const event of events) {
      if (this.stopped) return;
      await this.applyOnce(event);
    }
  }

  /** A read may be held open for seconds; stopping does not wait for it. */
  private async unlessStopped(reading: Promise<readonly RecordedEvent[]>): Promise<readonly RecordedEvent[]> {
    const { signal } = this.wake;
    let stop: () => void = () => undefined;
    const stopped = new Promise<readonly RecordedEvent[]>((resolve) => {
      stop = () => resolve([]);
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

  private applyOnce(event: RecordedEvent): Promise<void> {
    const { database, source, apply } = this.options;
    return database.transact(async (manager) => {
      await manager.query(
        '/* background */ INSERT IGNORE INTO consumer_cursor (source, after_seq) VALUES (?, 0)',
        [source],
      );
      const moved = (await manager.query(
        '/* background */ UPDATE consumer_cursor SET after_seq = ? WHERE source = ? AND after_seq < ?',
        [event.seq, source, event.seq],
      )) as { affectedRows: number };
      // Another replica was faster: its effects are already there.
      if (moved.affectedRows === 0) return;
      await actingAs(null, () => apply(manager, event));
    });
  }
}
