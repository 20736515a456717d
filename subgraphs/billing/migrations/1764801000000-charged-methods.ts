import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which kept method an attempt charged, whether the customer was there, and whether it was refused for good. */
export class ChargedMethods1764801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE payment_attempt
      ADD COLUMN method_id ${exactText(40)} NULL,
      ADD COLUMN off_session tinyint NOT NULL DEFAULT 0,
      ADD COLUMN decline char(4) NULL`);
    await runner.query('ALTER TABLE payment_attempt ALTER COLUMN off_session DROP DEFAULT');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
