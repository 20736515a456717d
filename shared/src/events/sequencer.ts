import { BackgroundLoop } from '../background-loop';
import type { Database } from '../database';
import { CallerFault } from '../errors';
import type { Logger } from '../logging';
import type { EventFeed, FeedPage, FeedQuery } from './event-feed';
import { EVENT_APPENDED, readEvents, STRETCH } from './event-log';
import { WaitingReaders } from './waiting-readers';

const BATCH = 500;
const PAGE = 100;
/**
 * How often a process looks for what others did: another replica has numbered, or has committed and died before it numbered.
 * What is committed in this process needs no looking.
 */
const LOOK_MS = 1_500;
/**
 * What is committed within so long is numbered together: numbering and reading one fact takes as many statements as doing it with
 * twenty, and nobody waits for a fact.
 */
const COLLECT_MS = 20;

/**
 * Numbers committed events. AUTO_INCREMENT would number at insert, and a reader that has seen 8 would then miss a 7 that
 * commits later. Here one process at a time (a locked counter row) numbers what is already committed, so a
 * number that can be read has no unread predecessor.
 */
export class Sequencer implements EventFeed {
  private readonly readers = new WaitingReaders();
  private readonly loop: BackgroundLoop;
  /** The highest number known to be given; null before the first look. */
  private last: number | null = null;
  /** Something was committed here that has no number yet. */
  private appended = false;

  constructor(
    private readonly database: Database,
    logger: Logger,
  ) {
    this.loop = new BackgroundLoop({
      run: async () => {
        if (await this.isSomethingWaiting()) while ((await this.numberBatch()) === BATCH);
        return LOOK_MS;
      },
      failed: (error) => logger.warn({ err: error }, 'events could not be numbered, trying again'),
      idleMs: LOOK_MS,
    });
  }

  start(): void {
    this.database.onCommit(EVENT_APPENDED, () => {
      this.appended = true;
      this.loop.wakeWithin(COLLECT_MS);
    });
    this.wake();
  }

  /** Numbers what waits for a number, soon. */
  wake(): void {
    this.loop.wake();
  }

  /** Events of the wanted types; when there are none, waits for one. Whoever is up to date costs no statement. */
  async read({ after, types, holdMs }: FeedQuery): Promise<FeedPage> {
    if (this.loop.isStopped) throw new CallerFault('UNAVAILABLE');
    const until = Date.now() + holdMs;
    let upTo = after;
    for (;;) {
      // Before looking: what is numbered in between wakes us.
      const wait = this.readers.expect(types, Math.max(0, until - Date.now()));
      try {
        if (this.last === null || this.last > upTo) {
          const page = await this.page(upTo, types);
          if (page.events.length > 0) return page;
          const isMoving = page.upTo > upTo;
          upTo = page.upTo;
          // A long stretch of other types is passed piece by piece.
          if (isMoving && this.last !== null && this.last > upTo) continue;
        }
        if (this.loop.isStopped || Date.now() >= until) return { events: [], upTo };
        await wait.over;
      } finally {
        wait.cancel();
      }
      if (this.loop.isStopped) return { events: [], upTo };
    }
  }

  /** Answers held requests at once, and numbers no more. */
  async stop(): Promise<void> {
    const stopped = this.loop.stop();
    this.readers.tell(null);
    await stopped;
  }

  private async page(after: number, types: readonly string[] | null): Promise<FeedPage> {
    // Taken before the read: up to here everything can be seen by it.
    const last = this.last ?? after;
    const events = await readEvents(this.database.read, after, PAGE, types);
    const reached = events.at(-1)?.seq ?? after;
    const isFull = events.length === PAGE;
    return { events, upTo: isFull ? reached : Math.max(reached, Math.min(last, after + STRETCH)) };
  }

  private async isSomethingWaiting(): Promise<boolean> {
    if (this.appended) {
      this.appended = false;
      return true;
    }
    const rows = (await this.database.read.query(
      `/* background */ SELECT last_seq AS last, EXISTS (SELECT 1 FROM event_log WHERE seq IS NULL) AS waiting
         FROM event_counter WHERE id = 1`,
    )) as { last: string; waiting: string | number }[];
    this.reached(Number(rows[0]?.last ?? 0), null);
    return Number(rows[0]?.waiting ?? 0) > 0;
  }

  private async numberBatch(): Promise<number> {
    const { before, rows } = await this.database.source.transaction(async (manager) => {
      const counter = (await manager.query(
        '/* background */ SELECT last_seq AS last FROM event_counter WHERE id = 1 FOR UPDATE',
      )) as { last: string }[];
      const rows = (await manager.query(
        `/* background */ SELECT id, type FROM event_log WHERE seq IS NULL ORDER BY id LIMIT ${BATCH}`,
      )) as { id: string; type: string }[];
      const before = Number(counter[0]?.last);
      if (rows.length === 0) return { before, rows };
      const cases = rows.map(() => 'WHEN ? THEN ?').join(' ');
      await manager.query(
        `/* background */ UPDATE event_log SET seq = CASE id ${cases} END WHERE id IN (${rows.map(() => '?').join(',')})`,
        [...rows.flatMap((row, index) => [row.id, before + index + 1]), ...rows.map((row) => row.id)],
      );
      await manager.query('/* background */ UPDATE event_counter SET last_seq = ? WHERE id = 1', [
        before + rows.length,
      ]);
      return { before, rows };
    });
    this.reached(before, null);
    this.reached(before + rows.length, new Set(rows.map(({ type }) => type)));
    return rows.length;
  }

  /** Everything up to `last` is numbered; null when another process did it and the types are unknown. */
  private reached(last: number, types: ReadonlySet<string> | null): void {
    if (this.last !== null && last <= this.last) return;
    this.last = last;
    this.readers.tell(types);
  }
}
