import type { EntityManager } from 'typeorm';
import { announce } from '../database';
import { newId } from '../ids';
import type { JobKind } from './job-kind';

export interface NewJob {
  readonly kind: JobKind;
  readonly subjectId: string;
  /** Business time from which it may run. */
  readonly dueAt: Date;
}

/** Announced with a commit that planned a job in this lane. */
export const jobPlanned = (lane: string) => `job planned: ${lane}`;

/** Plans a job inside the transaction that makes it necessary. Planning the same (kind, subject, due) twice is one job. */
export async function enqueueJob(manager: EntityManager, { subjectId, ...job }: NewJob): Promise<void> {
  await enqueueJobs(manager, { ...job, subjectIds: [subjectId] });
}

/** The same for many subjects, in one statement. */
export async function enqueueJobs(
  manager: EntityManager,
  { kind, subjectIds, dueAt }: Omit<NewJob, 'subjectId'> & { readonly subjectIds: readonly string[] },
): Promise<void> {
  if (subjectIds.length === 0) return;
  await manager.query(
    'INSERT IGNORE INTO job (id, kind, subject_id, due_at, state, attempts, not_before) VALUES ?',
    [subjectIds.map((subjectId) => [newId('job'), kind.name, subjectId, dueAt, 'READY', 0, new Date(0)])],
  );
  announce(manager, jobPlanned(kind.lane), dueAt);
}
