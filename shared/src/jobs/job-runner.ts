import type { Clock } from '../clock';
import type { Database } from '../database';
import type { Logger } from '../logging';
import { kindsThatWait } from './job.store';
import type { JobHandler } from './job-kind';
import { JobLane, type JobOutcome } from './job-lane';

export interface JobRunnerOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly handlers: readonly JobHandler[];
  readonly logger: Logger;
  /** Told about every outcome, for metrics. */
  readonly observe?: (kind: string, outcome: JobOutcome) => void;
}

/** Runs a service's jobs: every lane on a loop of its own. */
export class JobRunner {
  private readonly lanes: readonly JobLane[];

  constructor({ database, clock, handlers, logger, observe = () => undefined }: JobRunnerOptions) {
    const able = handlers.flatMap(({ kind, run }) => (run === null ? [] : [{ kind, run }]));
    const lanes = [...new Set(able.map(({ kind }) => kind.lane))];
    this.lanes = lanes.map(
      (lane) =>
        new JobLane({
          database,
          clock,
          logger,
          lane,
          handlers: able.filter(({ kind }) => kind.lane === lane),
          observe,
        }),
    );
  }

  start(): void {
    for (const lane of this.lanes) lane.start();
  }

  /** Looks for due jobs now: when the clock was moved, or a parked job shall run again. */
  wake(): void {
    for (const lane of this.lanes) lane.wake();
  }

  /** Runs until nothing is due any more: looks for due jobs first, the clock may just have moved. */
  async settle(): Promise<void> {
    this.wake();
    // A job of one lane may plan one of another.
    while (this.lanes.some((lane) => lane.isRunning))
      await Promise.all(this.lanes.map((lane) => lane.settle()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.lanes.map((lane) => lane.stop()));
  }
}

/**
 * Refuses to start a service that has jobs nobody would ever run: a kind that was renamed, misspelt, or belongs to a newer
 * version.
 */
export async function refuseUnknownJobs(database: Database, handlers: readonly JobHandler[]): Promise<void> {
  const known = new Set(handlers.map(({ kind }) => kind.name));
  if (known.size < handlers.length) throw new Error('two handlers are given for the same kind of job');
  const unknown = (await kindsThatWait(database.read)).filter((kind) => !known.has(kind));
  if (unknown.length > 0) {
    throw new Error(
      `jobs are waiting of a kind that this version does not know: ${unknown.join(', ')} (renamed without a migration, or planned by a newer version)`,
    );
  }
}
