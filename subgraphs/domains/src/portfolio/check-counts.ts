import { addDays, type Clock } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { defineJob, enqueueJob, type Job, type JobHandler } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { EntityManager } from 'typeorm';
import type { CountCheckStore } from './count-check.store';

export interface CheckCountsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly countChecks: CountCheckStore;
}

/** In a lane of its own: it is long and nobody waits for it. */
export const CHECK_COUNTS = defineJob({
  name: 'portfolio.check-counts',
  lane: 'counts',
  timeoutMs: 120_000,
});

const HOUR_OF_NIGHT = 2;
/** Profiles and domains that one run looks at; the next run goes on behind them. */
const MOST_PROFILES = 200;
const MOST_DOMAINS = 200_000;
const FIRST = '';

/** Plans the check of the coming night; once, however many processes start. */
export function planCountCheck({
  database,
  clock,
}: Pick<CheckCountsDeps, 'database' | 'clock'>): Promise<void> {
  return database.transact((manager) => planNight(manager, clock.now()));
}

/** Compares the counts of all profiles with their domains every night, repairs what differs, and says so. */
export function countChecks(deps: CheckCountsDeps): readonly JobHandler[] {
  return [{ kind: CHECK_COUNTS, run: (job, signal) => checkCounts(deps, job, signal) }];
}

async function checkCounts(
  { database, clock, logger, countChecks: store }: CheckCountsDeps,
  { subjectId, dueAt }: Job,
  signal: AbortSignal,
): Promise<void> {
  const profiles = await store.profilesAfter(database.read, subjectId, MOST_PROFILES);
  let last = subjectId;
  let looked = 0;
  for (const profileId of profiles) {
    signal.throwIfAborted();
    if (looked > MOST_DOMAINS) break;
    const wrong = await store.wrong(database.read, profileId);
    if (wrong.length > 0) {
      logger.warn({ profileId, tables: wrong }, 'counts of domains were wrong and are counted again');
      await database.transact((manager) => store.repair(manager, profileId));
    }
    looked += await store.size(database.read, profileId);
    last = profileId;
  }
  await database.transact((manager) =>
    last === subjectId
      ? planNight(manager, clock.now())
      : enqueueJob(manager, { kind: CHECK_COUNTS, subjectId: last, dueAt }),
  );
}

function planNight(manager: EntityManager, now: Date): Promise<void> {
  const dueAt = new Date(now);
  dueAt.setUTCHours(HOUR_OF_NIGHT, 0, 0, 0);
  return enqueueJob(manager, {
    kind: CHECK_COUNTS,
    subjectId: FIRST,
    dueAt: dueAt > now ? dueAt : addDays(dueAt, 1),
  });
}
