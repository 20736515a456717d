import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Money can arrive in parts, and without anybody having been asked for it. */
export class ReceivedMoney1765050000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE customer_order ADD COLUMN received_cents int NOT NULL DEFAULT 0 AFTER amount_due, ADD CONSTRAINT order_received CHECK (received_cents BETWEEN 0 AND amount_due)',
    );
    await runner.query('UPDATE customer_order SET received_cents = amount_due WHERE paid_at IS NOT NULL');
    await runner.query(
      'ALTER TABLE payment ADD COLUMN credited_cents bigint NOT NULL DEFAULT 0 AFTER amount_cents, ADD CONSTRAINT payment_credited CHECK (credited_cents BETWEEN 0 AND amount_cents)',
    );
    await runner.query("UPDATE payment SET credited_cents = amount_cents WHERE booked_as = 'CREDIT'");
    await runner.query(`ALTER TABLE payment_case MODIFY COLUMN attempt_id ${ID} NULL`);
  }

  async down(): Promise<void> {
    throw new Error('what arrived cannot be forgotten: restore the database instead');
  }
}
