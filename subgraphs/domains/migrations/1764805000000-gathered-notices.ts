import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Notices are gathered in one letter for each profile and day, by one job a day in place of seven jobs of each domain. */
export class GatheredNotices1764805000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notice_letter (
         id ${ID} NOT NULL PRIMARY KEY,
         profile_id ${ID} NOT NULL,
         day ${exactText(10)} NOT NULL,
         domains int unsigned NOT NULL,
         created_at datetime(3) NOT NULL,
         UNIQUE KEY notice_letter_of_day (profile_id, day)
       ) ENGINE=InnoDB`,
    );
    await runner.query(
      `ALTER TABLE domain_notice
         ADD COLUMN letter_id ${ID} NULL,
         ADD KEY domain_notice_of_letter (letter_id, paid_through, domain_id)`,
    );
    await runner.query('ALTER TABLE domain ADD KEY domain_by_expiry (state, paid_through, id, profile_id)');
    await runner.query("DELETE FROM job WHERE kind = 'domain.expiry-notice'");
    // The first of the daily jobs, each of which plans the next; what the jobs of yesterday sent is recorded.
    await runner.query(
      `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
       VALUES ('job_expiry_notices', 'expiry-notices.find', DATE_FORMAT(UTC_TIMESTAMP() - INTERVAL 1 DAY, '%Y-%m-%d'),
         UTC_TIMESTAMP(3), 'READY', 0, '1970-01-01')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
