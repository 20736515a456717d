import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When registrants were reminded of their data last, and until then, when they were made. */
export class DataReminders1765111300004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE registrant
      ADD COLUMN reminded_at datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
      ADD KEY registrant_by_reminder (reminded_at, id)`);
    await runner.query('UPDATE registrant SET reminded_at = created_at');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
