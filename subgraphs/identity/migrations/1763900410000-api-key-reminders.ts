import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the end of a key was announced: once, however often the timer runs. */
export class ApiKeyReminders1763900410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key ADD COLUMN end_told_at datetime(3) NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE api_key DROP COLUMN end_told_at');
  }
}
