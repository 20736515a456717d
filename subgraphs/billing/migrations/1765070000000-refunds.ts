import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Money that goes back: of each payment at most what arrived, and once for each cause. */
export class Refunds1765070000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE payment
         ADD COLUMN label varchar(60) NULL,
         ADD COLUMN refunded_cents bigint NOT NULL DEFAULT 0,
         ADD KEY payment_list (profile_id, captured_at, id),
         ADD CONSTRAINT payment_refunded CHECK (refunded_cents >= 0 AND refunded_cents <= amount_cents)`,
    );
    await runner.query(
      `CREATE TABLE refund (
         id ${ID} NOT NULL PRIMARY KEY,
         profile_id ${ID} NOT NULL,
         order_id ${ID} NOT NULL,
         payment_id ${ID} NOT NULL,
         cents bigint NOT NULL,
         currency char(3) NOT NULL,
         state varchar(20) NOT NULL,
         cause_kind varchar(20) NOT NULL,
         cause_id ${ID} NOT NULL,
         reason varchar(500) NULL,
         requested_by ${ID} NULL,
         requested_at datetime(3) NOT NULL,
         decided_by ${ID} NULL,
         times_asked tinyint NOT NULL DEFAULT 0,
         concluded_at datetime(3) NULL,
         UNIQUE KEY refund_once (profile_id, cause_kind, cause_id, payment_id),
         KEY refund_order (profile_id, order_id, requested_at),
         KEY refund_state (state, requested_at, id),
         CONSTRAINT refund_above_zero CHECK (cents > 0)
       ) ENGINE=InnoDB`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
