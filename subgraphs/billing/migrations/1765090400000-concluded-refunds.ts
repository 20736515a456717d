import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which member of staff said how a transfer of a refund ended, and what about it. */
export class ConcludedRefunds1765090400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE refund
      ADD COLUMN concluded_by ${exactText(40)} NULL,
      ADD COLUMN concluded_reason varchar(500) NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
