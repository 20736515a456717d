import type { EntityManager } from 'typeorm';
import { newId } from '../ids';

export interface NewJob {
  /** What to do, e.g. `registry.execute`. */
  readonly kind: string;
  readonly subjectId: string;
  /** Business time from which it may run. */
  readonly dueAt: Date;
}

/** Plans a job inside the transaction that makes it necessary. Planning the same (kind, subject, due) twice is one job. */
export async function enqueueJob(manager: EntityManager, job: NewJob): Promise<void> {
  await manager.query(
    "INSERT IGNORE INTO job (id, kind, subject_id, due_at, state, attempts, not_before) VALUES (?, ?, ?, ?, 'READY', 0, ?)",
    [newId('job'), job.kind, job.subjectId, job.dueAt, new Date(0)],
  );
}
