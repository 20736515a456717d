import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which address of a profile letters do not reach. */
export class UndeliverableEmails1765100400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE profile ADD COLUMN undeliverable_email varchar(254) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
