import { EventEmitter } from 'node:events';
import type { Database } from '../database';
import type { Logger } from '../logging';
import { Pulse } from '../pulse';
import { type RecordedEvent, readEvents } from './event-log';

const BATCH = 500;
const IDLE_MS = 500;
/** How long a reader is kept waiting for the next event before it gets an empty answer. */
const HOLD_MS = 2_000;

/**
 * Numbers committed events. AUTO_INCREMENT would number at insert, and a reader that has seen 8 would then miss a 7 that
 * commits later. Here one process at a time (a locked counter row) numbers what is already committed, so a
 * number that can be read has no unread predecessor.
 */
export class Sequencer {
  private readonly numbered = new EventEmitter().setMaxListeners(0);
  private readonly pulse: Pulse;

  constructor(
    private readonly database: Database,
    logger: Logger,
  ) {
    this.pulse = new Pulse({
      beat: () => this.numberAll(),
      failed: (error) => logger.warn({ err: error }, 'events could not be numbered, trying again'),
      // Another process may have committed and died before it numbered.
      idleMs: IDLE_MS,
    });
  }

  start(): void {
    this.database.onCommit(() => this.nudge());
    this.nudge();
  }

  /** Numbers what waits for a number, soon. */
  nudge(): void {
    this.pulse.nudge();
  }

  /** Events after `after`; when there are none, waits up to two seconds for one. */
  async read(after: number): Promise<RecordedEvent[]> {
    const deadline = Date.now() + HOLD_MS;
    for (;;) {
      // Whoever still waits asks again elsewhere; the database may be gone in a moment.
      if (this.pulse.isStopped) return [];
      const arrival = this.nextNumbered(IDLE_MS);
      const events = await readEvents(this.database.read, after);
      if (events.length > 0 || Date.now() > deadline) {
        arrival.cancel();
        return events;
      }
      await arrival.promise;
    }
  }

  async stop(): Promise<void> {
    const stopped = this.pulse.stop();
    this.numbered.emit('numbered');
    await stopped;
  }

  private nextNumbered(ms: number): { promise: Promise<void>; cancel: () => void } {
    let done: () => void = () => undefined;
    const promise = new Promise<void>((resolve) => {
      const timer = setTimeout(() => done(), ms);
      timer.unref();
      done = () => {
        clearTimeout(timer);
        this.numbered.off('numbered', done);
        resolve();
      };
      this.numbered.on('numbered', done);
    });
    return { promise, cancel: () => done() };
  }

  private async numberAll(): Promise<void> {
    while ((await this.numberBatch()) === BATCH);
  }

  private async numberBatch(): Promise<number> {
    // A glance without a lock: most of the time there is nothing to do.
    const waiting = (await this.database.read.query(
      '/* background */ SELECT id FROM event_log WHERE seq IS NULL LIMIT 1',
    )) as unknown[];
    if (waiting.length === 0) return 0;
    const count = await this.database.source.transaction(async (manager) => {
      const counter = (await manager.query(
        '/* background */ SELECT last_seq AS last FROM event_counter WHERE id = 1 FOR UPDATE',
      )) as { last: string }[];
      const rows = (await manager.query(
        `/* background */ SELECT id FROM event_log WHERE seq IS NULL ORDER BY id LIMIT ${BATCH}`,
      )) as { id: string }[];
      if (rows.length === 0) return 0;
      const last = Number(counter[0]?.last);
      const cases = rows.map(() => 'WHEN ? THEN ?').join(' ');
      await manager.query(
        `/* background */ UPDATE event_log SET seq = CASE id ${cases} END WHERE id IN (${rows.map(() => '?').join(',')})`,
        [...rows.flatMap((row, index) => [row.id, last + index + 1]), ...rows.map((row) => row.id)],
      );
      await manager.query('/* background */ UPDATE event_counter SET last_seq = ? WHERE id = 1', [
        last + rows.length,
      ]);
      return rows.length;
    });
    if (count > 0) this.numbered.emit('numbered');
    return count;
  }
}
