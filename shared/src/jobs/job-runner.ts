import { actingAs } from '../actor';
import type { Clock } from '../clock';
import type { Database } from '../database';
import type { Logger } from '../logging';
import { Pulse } from '../pulse';

export interface Job {
  readonly id: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly dueAt: Date;
  /** 1 on the first run. */
  readonly attempt: number;
}

/** One handler per kind. A handler may run more than once for the same job and must come to the same end. */
export type JobHandlers = Readonly<Record<string, (job: Job) => Promise<void>>>;

export interface JobRunnerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly handlers: JobHandlers;
  readonly logger: Logger;
  /** Told about every outcome, for metrics. */
  readonly observe?: (kind: string, outcome: 'done' | 'failed' | 'parked') => void;
}

const IDLE_MS = 500;
const LEASE_MS = 30_000;
const BATCH = 10;
/** After this many failures a job is parked: staff can see it, nothing tries it again by itself. */
const MAX_ATTEMPTS = 12;

/** Claims due jobs with SKIP LOCKED and a lease, so that any number of processes may run them side by side. */
export class JobRunner {
  private readonly pulse: Pulse;

  constructor(private readonly options: JobRunnerOptions) {
    this.pulse = new Pulse({
      beat: () => this.drain(),
      failed: (error) => options.logger.warn({ err: error }, 'jobs could not be claimed, trying again'),
      idleMs: IDLE_MS,
    });
  }

  start(): void {
    this.options.database.onCommit(() => this.pulse.nudge());
    this.pulse.nudge();
  }

  /** Looks for due jobs now: when the clock was moved. */
  nudge(): void {
    this.pulse.nudge();
  }

  /** Runs until nothing is due any more: looks for due jobs first, the clock may just have moved. */
  settle(): Promise<void> {
    this.pulse.nudge();
    return this.pulse.settle();
  }

  stop(): Promise<void> {
    return this.pulse.stop();
  }

  private async drain(): Promise<void> {
    for (;;) {
      const jobs = await this.claim();
      if (jobs.length === 0 || this.pulse.isStopped) return;
      for (const job of jobs) await this.run(job);
    }
  }

  private async claim(): Promise<Job[]> {
    const { database, clock, handlers } = this.options;
    const kinds = Object.keys(handlers);
    if (kinds.length === 0) return [];
    const real = new Date();
    const due = [clock.now(), real, real, ...kinds];
    const where = `state = 'READY' AND due_at <= ? AND not_before <= ? AND (leased_until IS NULL OR leased_until < ?) AND kind IN (${kinds.map(() => '?').join(',')})`;
    const glance = (await database.read.query(
      `/* background */ SELECT id FROM job WHERE ${where} LIMIT 1`,
      due,
    )) as unknown[];
    if (glance.length === 0) return [];
    return database.source.transaction(async (manager) => {
      const rows = (await manager.query(
        `/* background */ SELECT id, kind, subject_id AS subjectId, due_at AS dueAt, attempts + 1 AS attempt FROM job
          WHERE ${where} ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
        due,
      )) as (Omit<Job, 'attempt'> & { attempt: string | number })[];
      if (rows.length === 0) return [];
      await manager.query(
        `/* background */ UPDATE job SET leased_until = ?, attempts = attempts + 1 WHERE id IN (${rows.map(() => '?').join(',')})`,
        [new Date(real.getTime() + LEASE_MS), ...rows.map((row) => row.id)],
      );
      return rows.map((row) => ({ ...row, attempt: Number(row.attempt) }));
    });
  }

  private async run(job: Job): Promise<void> {
    const { database, handlers, logger, observe } = this.options;
    if (this.pulse.isStopped) return this.release(job);
    try {
      // A job is nobody's act, even when it runs in the wake of a request.
      await actingAs(null, async () => handlers[job.kind]?.(job));
      await database.read.query(
        "/* background */ UPDATE job SET state = 'DONE', leased_until = NULL, last_error = NULL WHERE id = ?",
        [job.id],
      );
      observe?.(job.kind, 'done');
    } catch (error) {
      const parked = job.attempt >= MAX_ATTEMPTS;
      logger[parked ? 'error' : 'warn'](
        { err: error, job },
        parked ? 'job parked' : 'job failed, will be tried again',
      );
      observe?.(job.kind, parked ? 'parked' : 'failed');
      const backOffMs = Math.min(200 * 2 ** job.attempt, 300_000) * (0.75 + Math.random() / 2);
      await database.read
        .query(
          '/* background */ UPDATE job SET state = ?, leased_until = NULL, not_before = ?, last_error = ? WHERE id = ?',
          [
            parked ? 'PARKED' : 'READY',
            new Date(Date.now() + backOffMs),
            String(error instanceof Error ? error.message : error).slice(0, 500),
            job.id,
          ],
        )
        .catch((failure: unknown) =>
          logger.warn({ err: failure }, 'job outcome could not be stored; its lease will run out'),
        );
    }
  }

  private async release(job: Job): Promise<void> {
    await this.options.database.read.query(
      '/* background */ UPDATE job SET leased_until = NULL, attempts = attempts - 1 WHERE id = ?',
      [job.id],
    );
  }
}
