import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many requests wait for a second member of staff is counted. */
export class StaffRequestsByState1765100802000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE staff_request ADD KEY staff_request_waiting (state, expires_at, asked_at)',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
