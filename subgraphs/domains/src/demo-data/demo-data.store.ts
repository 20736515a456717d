import { newId } from '@customer-area/shared/ids';
import type { JobKind } from '@customer-area/shared/jobs';
import type { EntityManager } from 'typeorm';
import { DomainRow } from '../portfolio';

/** What only the demonstration writes and asks. */
export class DemoDataStore {
  hasDomains(manager: EntityManager): Promise<boolean> {
    return manager.exists(DomainRow);
  }

  /** A job that gave up and waits for staff. */
  async insertParkedJob(
    manager: EntityManager,
    job: { readonly kind: JobKind; readonly subjectId: string; readonly dueAt: Date; readonly error: string },
  ): Promise<void> {
    const { kind, subjectId, dueAt, error } = job;
    await manager.query(
      `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before, last_error)
       VALUES (?, ?, ?, ?, 'PARKED', ?, ?, ?)`,
      [newId('job'), kind.name, subjectId, dueAt, kind.delays.length + 1, dueAt, error],
    );
  }
}
