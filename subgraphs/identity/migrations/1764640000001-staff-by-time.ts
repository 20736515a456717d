import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets staff be listed page by page in the order in which their logins were made. */
export class StaffByTime1764640000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE staff_member ADD KEY staff_member_made (created_at)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
