import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a name at a simulated registry came to the registrar that has it. */
export class TransferredNames1765111200010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE sim_registry_domain ADD COLUMN transferred_at datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
