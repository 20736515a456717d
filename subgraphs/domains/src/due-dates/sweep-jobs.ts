import { addDays, DAY_MS } from '@customer-area/shared/clock';
import { defineJob, enqueueJob, type JobKind } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { type DomainDueRow, DUE_KINDS, type DueKind } from './domain-due.entity';
import type { DomainDueStore } from './domain-due.store';

const MINUTE = 60_000;
/** What is due within a minute is swept together. */
const TOGETHER_MS = MINUTE;
/** A sweep ends itself long before. */
const TIMEOUT_MS = 10 * MINUTE;

/** Every sweep is about all domains. */
const ALL = 'domains';

export const SWEEPS: Readonly<Record<DueKind, JobKind>> = {
  EXPIRED: defineJob({ name: 'sweep.expired', timeoutMs: TIMEOUT_MS }),
  LET_GO: defineJob({ name: 'sweep.let-go', timeoutMs: TIMEOUT_MS }),
  LOOK: defineJob({ name: 'sweep.registry-look', lane: 'registry', timeoutMs: TIMEOUT_MS }),
};

const midnightBefore = (at: Date) => new Date(Math.floor(at.getTime() / DAY_MS) * DAY_MS);

/** One sweep a day, at midnight, and those in between for dates that come before the next. Always later than now. */
export function sweepAt(dueAt: Date, now: Date): Date {
  const midnight = addDays(midnightBefore(now), 1);
  const soonest = Math.max(dueAt.getTime(), now.getTime() + 1);
  const together = new Date(Math.ceil(soonest / TOGETHER_MS) * TOGETHER_MS);
  return together < midnight ? together : midnight;
}

/** Sets when a domain is due next, and has it swept then. */
export async function putDue(
  { dues }: { readonly dues: DomainDueStore },
  manager: EntityManager,
  due: DomainDueRow,
  now: Date,
): Promise<void> {
  await dues.put(manager, due);
  // The sweep of midnight plans those of its day.
  if (due.dueAt < addDays(midnightBefore(now), 1)) await planSweep(manager, due.kind, due.dueAt, now);
}

export function planSweep(manager: EntityManager, kind: DueKind, dueAt: Date, now: Date): Promise<void> {
  return enqueueJob(manager, { kind: SWEEPS[kind], subjectId: ALL, dueAt: sweepAt(dueAt, now) });
}

/** The sweeps of today, of which each plans the next one. Whenever a process starts; often is once. */
export async function planDueSweeps(manager: EntityManager, now: Date): Promise<void> {
  for (const kind of DUE_KINDS)
    await enqueueJob(manager, { kind: SWEEPS[kind], subjectId: ALL, dueAt: midnightBefore(now) });
}
