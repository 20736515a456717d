import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What customers have withdrawn from. */
export class Withdrawals1765080000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE withdrawal (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      order_id ${exactText(40)} NOT NULL,
      token_hash ${exactText(64)} NOT NULL,
      line_ids longtext NOT NULL,
      started_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL,
      confirmed_at datetime(3) NULL,
      cents bigint NULL,
      UNIQUE KEY withdrawal_token (token_hash),
      KEY withdrawal_of_order (profile_id, order_id)
    ) ENGINE=InnoDB`);
    // Set once every line of an order has been given back.
    await runner.query('ALTER TABLE customer_order ADD COLUMN withdrawn_at datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
