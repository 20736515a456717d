import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases whose documents went before their words and the addresses of who never accepted went along: they are gone through once more. */
export class WordsOfEndedCases1765112000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT IGNORE INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
       SELECT CONCAT('job', SUBSTRING(c.id, 4)), 'owner-change.forget-documents', c.id,
              c.closed_at + INTERVAL p.kept_days + 1 DAY, 'READY', 0, '1970-01-02'
         FROM owner_change c JOIN owner_change_policy p ON p.version = c.policy_version WHERE c.closed_at IS NOT NULL`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
