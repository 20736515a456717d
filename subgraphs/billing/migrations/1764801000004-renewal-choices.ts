import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What whoever pays says of automatic renewal; of earlier attempts nothing was said. */
export class RenewalChoices1764801000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payment_attempt ADD COLUMN auto_renew tinyint NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
