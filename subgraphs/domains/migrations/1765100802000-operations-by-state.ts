import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff see the operations that wait for them, and how many go on, over all profiles. */
export class OperationsByState1765100802000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE operation ADD KEY operation_by_state (state, created_at, id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
