import type { Database } from '@customer-area/shared/database';
import { defineJob, enqueueJob, type Job, type JobHandler } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';

const HOUR_MS = 3_600_000;
/** When there was more than one run may do, the rest comes after this. */
const REST_MS = 60_000;
const SLICE = 100;
const SLICES = 20;

const EVERYTHING = 'all';

/** Looks every hour of business time for domains whose moment of a charge has come: one job, however many domains there are. */
export const CHARGE_AUTO_RENEWALS = defineJob({
  name: 'auto-renewal.charge',
  lane: 'auto-renewal',
  timeoutMs: 60_000,
});
/** Looks once a day for domains whose charge is at risk. */
export const WARN_OF_AUTO_RENEWALS = defineJob({
  name: 'auto-renewal.warn',
  lane: 'auto-renewal',
  timeoutMs: 60_000,
});
const EVERY_MS: Readonly<Record<string, number>> = {
  [CHARGE_AUTO_RENEWALS.name]: HOUR_MS,
  [WARN_OF_AUTO_RENEWALS.name]: 24 * HOUR_MS,
};

export interface SweepDeps {
  readonly database: Database;
  readonly clock: { now(): Date };
}

export interface Sweep {
  readonly signal: AbortSignal;
}

/** Plans the looks of now, which plan those that follow. Any number of processes may do so, any number of times. */
export async function planSweeps({ database, clock }: SweepDeps): Promise<void> {
  await database.transact(async (manager) => {
    for (const kind of [CHARGE_AUTO_RENEWALS, WARN_OF_AUTO_RENEWALS])
      await enqueueJob(manager, { kind, subjectId: EVERYTHING, dueAt: momentOf(kind, clock.now(), 0) });
  });
}

/** A job that plans the next one first: whatever becomes of this one, there is another. `run` answers whether all is done. */
export function sweepHandler(
  { database, clock }: SweepDeps,
  kind: Job['kind'],
  run: (sweep: Sweep) => Promise<boolean>,
): JobHandler {
  const plan = (dueAt: Date) =>
    database.transact((manager) => enqueueJob(manager, { kind, subjectId: EVERYTHING, dueAt }));
  return {
    kind,
    run: async (_, signal) => {
      await plan(momentOf(kind, clock.now(), 1));
      if (!(await run({ signal }))) await plan(new Date(clock.now().getTime() + REST_MS));
    },
  };
}

/** Reads what is due a slice at a time, goes on behind what fails, and fails at the end. True when nothing is left. */
export async function inSlices<Due>(
  { logger }: { readonly logger: Logger },
  { signal }: Sweep,
  read: (after: Due | null, most: number) => Promise<readonly Due[]>,
  work: (due: Due) => Promise<void>,
): Promise<boolean> {
  let after: Due | null = null;
  let failure: unknown = null;
  for (let n = 0; n < SLICES && !signal.aborted; n++) {
    const slice: readonly Due[] = await read(after, SLICE);
    after = slice.at(-1) ?? null;
    for (const due of slice) {
      try {
        await work(due);
      } catch (error) {
        logger.warn({ err: error, due }, 'a domain that renews itself could not be looked at');
        failure = error;
      }
    }
    if (slice.length < SLICE) {
      if (failure !== null) throw failure;
      return true;
    }
  }
  return false;
}

function momentOf({ name }: Job['kind'], now: Date, ahead: number): Date {
  const every = EVERY_MS[name] ?? HOUR_MS;
  return new Date((Math.floor(now.getTime() / every) + ahead) * every);
}
