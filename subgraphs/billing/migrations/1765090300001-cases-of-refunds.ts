import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each refund of a charge that fails is a case of its own; empty for a case of no refund. */
export class CasesOfRefunds1765090300001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE payment_case
      ADD COLUMN refund_id ${exactText(40)} NOT NULL DEFAULT '' AFTER attempt_id,
      DROP KEY payment_case_once,
      ADD UNIQUE KEY payment_case_once (attempt_id, kind, refund_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
