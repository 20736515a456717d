import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a delegate may pay in a month with the giver's money: nothing, until somebody says more. */
export class DelegationLimits1764500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE delegation ADD COLUMN spending_limit_cents int NOT NULL DEFAULT 0 AFTER purpose',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
