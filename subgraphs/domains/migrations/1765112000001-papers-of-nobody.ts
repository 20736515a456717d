import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // A search that ended after its case wrote into the queue of staff, where nothing took it out again.
  'UPDATE owner_change SET review_since = NULL WHERE closed_at IS NOT NULL AND review_since IS NOT NULL',
  // Bytes of documents that were announced or withdrawn before there was a job that looks for them.
  `INSERT IGNORE INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
   SELECT CONCAT('job', SUBSTRING(id, 4)), 'owner-change.forget-bytes', id, announced_at + INTERVAL 1 DAY, 'READY', 0, '1970-01-02'
     FROM owner_change_document WHERE state IN ('ANNOUNCED', 'WITHDRAWN', 'INFECTED')`,
];

/** Nobody waits for papers of a case that is over, and no bytes stay that no row names. */
export class PapersOfNobody1765112000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
