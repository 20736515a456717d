import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A letter of reminders may come back. */
export class BouncedNotices1764805000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice_letter ADD COLUMN bounced_at datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
