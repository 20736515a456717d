import { defineJob, enqueueJob, type JobKind, TWO_DAYS } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';

const MINUTE = 60_000;

export const READ_QUEUE = defineJob({
  name: 'registry.read-queue',
  lane: 'registry',
  timeoutMs: 2 * MINUTE,
  delays: TWO_DAYS,
});
export const CHECK_CREDIT = defineJob({ name: 'registry.check-credit', lane: 'registry', delays: TWO_DAYS });

const EVERY_MS: ReadonlyMap<JobKind, number> = new Map([
  [READ_QUEUE, 15 * MINUTE],
  [CHECK_CREDIT, 60 * MINUTE],
]);

/** The next of these jobs for a registry, at a moment that all processes agree on: planned often is once. */
export function planNext(
  manager: EntityManager,
  kind: JobKind,
  registryId: string,
  now: Date,
): Promise<void> {
  const every = EVERY_MS.get(kind) ?? MINUTE;
  const dueAt = new Date((Math.floor(now.getTime() / every) + 1) * every);
  return enqueueJob(manager, { kind, subjectId: registryId, dueAt });
}

/** Each plans the next one. Whenever a process starts. */
export async function planQueueJobs(
  manager: EntityManager,
  registryIds: Iterable<string>,
  now: Date,
): Promise<void> {
  for (const registryId of registryIds)
    for (const kind of EVERY_MS.keys()) await planNext(manager, kind, registryId, now);
}
