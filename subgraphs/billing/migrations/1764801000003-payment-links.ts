import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links that pay one order without signing in. */
export class PaymentLinks1764801000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE payment_link (
      token_hash ${exactText(64)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      order_id ${exactText(40)} NOT NULL,
      created_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL,
      KEY payment_link_of_profile (profile_id, order_id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
