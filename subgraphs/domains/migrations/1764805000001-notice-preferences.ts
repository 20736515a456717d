import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which reminders of an expiry a profile does without. */
export class NoticePreferences1764805000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE notice_preference (
         profile_id ${exactText(40)} NOT NULL PRIMARY KEY,
         unwanted text NOT NULL,
         changed_at datetime(3) NOT NULL
       ) ENGINE=InnoDB`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
