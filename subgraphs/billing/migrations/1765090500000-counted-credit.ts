import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Credit that is set aside for announced money counts for the spending limit of its profile: the month, to give it back there. */
export class CountedCredit1765090500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE credit_hold ADD COLUMN counted_month char(7) NULL AFTER state');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
