import { addDays, type Clock, DAY_MS } from '../clock';
import type { Database } from '../database';
import { defineJob, enqueueJob, type JobHandler } from '../jobs';
import { type DeleteSlice, deleteEvents, deleteFinishedJobs, deleteIdempotencyKeys } from './retention.store';

export { deleted } from './retention.store';

/** Deletes what has been kept long enough: once a day for each subject, in slices. */
export const RETENTION = defineJob({ name: 'retention.delete', lane: 'retention', timeoutMs: 60_000 });

/** How long rows are kept, and how those that are older go. */
export interface Kept {
  readonly days: number;
  readonly deleteSlice: DeleteSlice;
}

/** How long what is kept in each service; machine time, like the moments that are compared with it. */
const KEPT: Readonly<Record<string, Kept>> = {
  jobs: { days: 30, deleteSlice: deleteFinishedJobs },
  'idempotency-keys': { days: 30, deleteSlice: deleteIdempotencyKeys },
  events: { days: 400, deleteSlice: deleteEvents },
};

/** Small enough that nobody waits for its locks. */
const SLICE = 1_000;
/** After so many slices others of the lane have their turn, and the rest comes a minute later. */
const SLICES = 50;
const REST_MS = 60_000;

export interface Retention {
  readonly database: Database;
  readonly clock: Clock;
  /** What this service keeps for a time besides. */
  readonly kept?: Readonly<Record<string, Kept>>;
  /** Rows in one statement; smaller only in tests. */
  readonly slice?: number;
}

export function retentionHandler({ database, clock, kept = {}, slice = SLICE }: Retention): JobHandler {
  return {
    kind: RETENTION,
    run: async ({ subjectId }, signal) => {
      const rows = { ...KEPT, ...kept }[subjectId];
      if (rows === undefined) return;
      const before = addDays(new Date(), -rows.days);
      let isDone = false;
      for (let n = 0; n < SLICES && !isDone && !signal.aborted; n++)
        isDone = (await rows.deleteSlice(database.read, before, slice)) < slice;
      const now = clock.now();
      const dueAt = isDone ? addDays(startOfDay(now), 1) : new Date(now.getTime() + REST_MS);
      await database.transact((manager) => enqueueJob(manager, { kind: RETENTION, subjectId, dueAt }));
    },
  };
}

/** Plans today's, which plan those of the days that follow. Any number of processes may do so, any number of times. */
export async function planRetention({ database, clock, kept }: Retention): Promise<void> {
  const dueAt = startOfDay(clock.now());
  await database.transact(async (manager) => {
    for (const subjectId of Object.keys({ ...KEPT, ...kept }))
      await enqueueJob(manager, { kind: RETENTION, subjectId, dueAt });
  });
}

function startOfDay(date: Date): Date {
  return new Date(Math.floor(date.getTime() / DAY_MS) * DAY_MS);
}
