import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Staff propose orders: what they say to the customer, and who did. */
export class ProposedOrders1765101000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE order_proposal (
      profile_id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      note text NOT NULL,
      proposed_by ${ID} NOT NULL,
      proposed_at datetime(3) NOT NULL,
      PRIMARY KEY (profile_id, order_id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
