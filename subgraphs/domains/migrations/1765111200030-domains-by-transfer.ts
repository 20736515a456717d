import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a domain came, or is to come, from another registrar: known without a look at its transfer. */
export class DomainsByTransfer1765111200030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE domain ADD COLUMN by_transfer boolean NOT NULL DEFAULT FALSE');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
