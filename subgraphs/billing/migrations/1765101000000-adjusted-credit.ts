import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff change credit: why, and which two of them wanted it. */
export class AdjustedCredit1765101000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE credit_movement
      ADD COLUMN reason varchar(500) NULL,
      ADD COLUMN adjusted_by ${exactText(40)} NULL,
      ADD COLUMN approved_by ${exactText(40)} NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
