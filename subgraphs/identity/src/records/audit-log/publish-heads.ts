import { type Clock, DAY_MS } from '@customer-area/shared/clock';
import type { Database } from '@customer-area/shared/database';
import { defineJob, enqueueJob, type Job } from '@customer-area/shared/jobs';
import type { Logger } from '@customer-area/shared/logging';
import type { AuditLogStore } from './audit-log.store';

export interface PublishHeadsDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly auditLog: AuditLogStore;
  readonly logger: Logger;
}

export const PUBLISH_HEADS = defineJob({
  name: 'access-log.publish-heads',
  lane: 'audit',
  timeoutMs: 120_000,
});
/** There is one such job; a job needs something it is about. */
const ALL_LOGS = 'all';
const BATCH = 500;
/** A little more than a day back: the same head twice does no harm, one that is never told would. */
const LOOK_BACK_MS = 25 * 3_600_000;

/**
 * Once a day, writes the head of every log that has moved into the service's own log lines. Wherever those are collected
 * they bear witness against a database that was set back to an older, consistent state: nothing inside it could tell.
 */
export async function publishHeads(deps: PublishHeadsDeps, job: Job): Promise<void> {
  const { database, clock, auditLog, logger } = deps;
  const since = new Date(Date.now() - LOOK_BACK_MS);
  let after = '';
  for (;;) {
    const heads = await auditLog.movedSince(since, after, BATCH);
    for (const { profileId, entries, lastHash } of heads)
      logger.info({ profileId, entries, lastHash }, 'head of an audit log');
    const last = heads.at(-1);
    if (last === undefined || heads.length < BATCH) break;
    after = last.profileId;
  }
  // The next midnight, from now: after days of standstill once is enough, and a job that runs twice plans the same one.
  const dueAt = new Date((Math.floor(clock.now().getTime() / DAY_MS) + 1) * DAY_MS);
  await database.transact((manager) => enqueueJob(manager, { kind: job.kind, subjectId: ALL_LOGS, dueAt }));
}

/** Plans the first one; those that follow plan each other. Any number of processes may start at the same time. */
export async function planPublishingHeads({ database }: Pick<PublishHeadsDeps, 'database'>): Promise<void> {
  await database.transact((manager) =>
    enqueueJob(manager, { kind: PUBLISH_HEADS, subjectId: ALL_LOGS, dueAt: new Date(0) }),
  );
}
