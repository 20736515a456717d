import { type Clock, dayOf, startOf } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { ExpiringOwnersStore } from './expiring-owners.store';
import type { ExpiryPlace } from './notice.store';
import { nextMorning } from './notice-day';
import { FIND_NOTICES, SEND_NOTICES } from './notice-jobs';
import { expiriesFallenDue } from './notices';

export interface FindNoticesDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly expiringOwners: ExpiringOwnersStore;
}

const SLICE = 1_000;

/**
 * Plans the letters of all profiles of which a domain has had a notice due since the last day that was looked at. Whoever is killed on
 * the way begins again: a letter that is planned twice is planned once.
 */
export async function findNotices(
  { database, clock, expiringOwners }: FindNoticesDeps,
  job: Pick<Job, 'subjectId'>,
  signal: AbortSignal,
): Promise<void> {
  const now = clock.now();
  const today = dayOf(now);
  // First, so that a day that fails does not keep the next one from coming.
  await database.transact((manager) =>
    enqueueJob(manager, { kind: FIND_NOTICES, subjectId: today, dueAt: nextMorning(now) }),
  );
  if (job.subjectId === today) return;
  for (const span of expiriesFallenDue(job.subjectId, today))
    for (let after: ExpiryPlace | null | undefined; after !== null; ) {
      signal.throwIfAborted();
      const place = { after: after ?? null, limit: SLICE };
      const { profileIds, next } = await expiringOwners.slice(database.read, span, place);
      await database.transact(async (manager) => {
        for (const subjectId of profileIds)
          await enqueueJob(manager, { kind: SEND_NOTICES, subjectId, dueAt: startOf(today) });
      });
      after = next;
    }
}
