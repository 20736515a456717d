import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a domain was led elsewhere: an approval is for one of them. */
export class ApprovedNameServers1765113300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE domain_delegation ADD COLUMN changes int unsigned NOT NULL DEFAULT 0');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
