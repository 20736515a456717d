import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Commands that were sent long ago are deleted, the oldest first. */
export class CommandsByTime1765111300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE registry_command ADD KEY registry_command_by_time (at, operation_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
