import { setTimeout as sleep } from 'node:timers/promises';
import { actingAs } from '../actor';
import { BackgroundLoop } from '../background-loop';
import type { Clock } from '../clock';
import type { Database } from '../database';
import type { Logger } from '../logging';
import { jobPlanned } from './enqueue-job';
import {
  type ClaimedRow,
  claimJobs,
  failJob,
  finishJob,
  nextMoments,
  prolongLease,
  releaseJobs,
} from './job.store';
import type { JobKind, JobRun } from './job-kind';
import { Abandoned, runInTime } from './run-in-time';

export type JobOutcome = 'done' | 'failed' | 'parked';

export interface LaneOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly lane: string;
  readonly handlers: readonly { readonly kind: JobKind; readonly run: JobRun }[];
  readonly observe: (kind: string, outcome: JobOutcome) => void;
}

/** Another process may have planned a job and died, or died with one. */
const IDLE_MS = 30_000;
const BATCH = 10;
/** A lease is short and prolonged while its job runs: what a killed process held is taken over within this time. */
const LEASE_MS = 12_000;
const PROLONG_EVERY_MS = 4_000;
/** Somebody else is claiming what is due. */
const TAKEN_MS = 20;
/** How long a job that runs may take to end when the process stops. */
const GRACE_MS = 3_000;

/** One lane of jobs: claims what is due, runs it one after the other, and sleeps until the next one is due. */
export class JobLane {
  private readonly loop: BackgroundLoop;
  private readonly abandon = new AbortController();
  private readonly kinds: readonly string[];

  constructor(private readonly options: LaneOptions) {
    this.kinds = options.handlers.map(({ kind }) => kind.name);
    this.loop = new BackgroundLoop({
      run: () => this.drain(),
      failed: (error) => options.logger.warn({ err: error }, 'jobs could not be claimed, trying again'),
      idleMs: IDLE_MS,
    });
  }

  get isRunning(): boolean {
    return this.loop.isRunning;
  }

  start(): void {
    const { database, clock, lane } = this.options;
    database.onCommit(jobPlanned(lane), (dueAt) =>
      this.loop.wakeWithin(dueAt === null ? 0 : dueAt.getTime() - clock.now().getTime()),
    );
    this.loop.wake();
  }

  wake(): void {
    this.loop.wake();
  }

  settle(): Promise<void> {
    return this.loop.settle();
  }

  /** Finishes what runs; what does not end is abandoned. */
  async stop(): Promise<void> {
    const grace = setTimeout(() => this.abandon.abort(), GRACE_MS);
    await this.loop.stop();
    clearTimeout(grace);
  }

  /** Runs all that is due; answers how long there is nothing to do. */
  private async drain(): Promise<number> {
    const { database, clock } = this.options;
    while (!this.loop.isStopped) {
      const moment = { now: clock.now(), real: new Date() };
      const { claimable, dueAt } = await nextMoments(database.read, this.kinds, moment.now);
      const ready = claimable.filter(({ at }) => at <= moment.real);
      if (ready.length === 0) {
        const claimableIn = claimable.map(({ at }) => at.getTime() - moment.real.getTime());
        const dueIn = dueAt === null ? IDLE_MS : dueAt.getTime() - moment.now.getTime();
        return Math.min(IDLE_MS, dueIn, ...claimableIn);
      }
      let claimed = 0;
      for (const { kind } of ready) claimed += await this.runKind(kind);
      if (claimed === 0) await sleep(TAKEN_MS);
    }
    return IDLE_MS;
  }

  /** Claims and runs jobs of a kind as long as there are full batches; answers how many. */
  private async runKind(kind: string): Promise<number> {
    const { database, clock } = this.options;
    for (let claimed = 0; ; ) {
      const real = new Date();
      const leasedUntil = new Date(real.getTime() + LEASE_MS);
      const jobs = await claimJobs(database, kind, { now: clock.now(), real }, BATCH, leasedUntil);
      claimed += jobs.length;
      for (const [index, job] of jobs.entries()) {
        if (this.loop.isStopped) {
          const rest = jobs.slice(index).map(({ id }) => id);
          await releaseJobs(database.read, rest);
          return claimed;
        }
        await this.run(job, leasedUntil);
      }
      if (jobs.length < BATCH) return claimed;
    }
  }

  private async run(row: ClaimedRow, leasedUntil: Date): Promise<void> {
    const { database, handlers, logger, observe } = this.options;
    const handler = handlers.find(({ kind }) => kind.name === row.kind);
    if (handler === undefined) return;
    const { kind, run } = handler;
    const lease = { until: leasedUntil };
    // It may have waited behind others so long that somebody else has it by now.
    if (leasedUntil.getTime() < Date.now() + 2 * PROLONG_EVERY_MS && !(await this.prolong(row.id, lease)))
      return;
    const job = { ...row, kind };
    const prolonging = setInterval(
      () => void this.prolong(row.id, lease).catch(() => undefined),
      PROLONG_EVERY_MS,
    );
    try {
      // A job is nobody's act, even when it runs in the wake of a request.
      await actingAs(null, () =>
        runInTime((signal) => run(job, signal), kind.timeoutMs, this.abandon.signal),
      );
      await finishJob(database.read, row.id);
      observe(kind.name, 'done');
    } catch (error) {
      if (error instanceof Abandoned) return logger.warn({ job: row }, 'job abandoned: the process stops');
      const delay = kind.delays[row.attempt - 1];
      const isParked = delay === undefined;
      logger[isParked ? 'error' : 'warn'](
        { err: error, job: row },
        isParked ? 'job parked' : 'job failed, will be tried again',
      );
      observe(kind.name, isParked ? 'parked' : 'failed');
      const sentence = String(error instanceof Error ? error.message : error).slice(0, 500);
      const notBefore = isParked ? null : new Date(Date.now() + delay * (0.75 + Math.random() / 2));
      await failJob(database.read, row.id, sentence, notBefore).catch((failure: unknown) =>
        logger.warn({ err: failure }, 'job outcome could not be stored; its lease will run out'),
      );
    } finally {
      clearInterval(prolonging);
    }
  }

  /** False when somebody else has the job by now. */
  private async prolong(id: string, lease: { until: Date }): Promise<boolean> {
    const until = new Date(Date.now() + LEASE_MS);
    const isOurs = await prolongLease(this.options.database.read, id, lease.until, until);
    if (isOurs) lease.until = until;
    return isOurs;
  }
}
