import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A payment that waits for its customer at the bank is kept open until a moment, and the order knows that it may be given up. */
export class OpenActions1765070000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE payment_attempt
         ADD COLUMN action_until datetime(3) NULL,
         ADD COLUMN action_url varchar(2000) NULL,
         ADD COLUMN action_secret varchar(500) NULL`,
    );
    await runner.query('ALTER TABLE customer_order ADD COLUMN action_until datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
