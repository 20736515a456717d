import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a kept method was refused when it was charged last, and whether it helps to charge it again. */
export class RefusedMethods1764801000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE saved_payment_method
      ADD COLUMN last_refusal varchar(40) NULL,
      ADD COLUMN refused_for_good tinyint NOT NULL DEFAULT 0`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
