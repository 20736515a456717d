import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Several orders are asked for at once, under one reference; a pay link opens such a request. */
export class PaymentRequests1765060000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE payment_request (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      reference ${exactText(20)} NOT NULL,
      orders_hash ${exactText(64)} NOT NULL,
      created_at datetime(3) NOT NULL,
      UNIQUE KEY payment_request_reference (reference),
      UNIQUE KEY payment_request_orders (profile_id, orders_hash)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE payment_request_order (
      profile_id ${ID} NOT NULL,
      request_id ${ID} NOT NULL,
      order_id ${ID} NOT NULL,
      position smallint NOT NULL,
      PRIMARY KEY (profile_id, request_id, order_id)
    ) ENGINE=InnoDB`);
    await runner.query(`ALTER TABLE payment_attempt ADD COLUMN request_id ${ID} NULL AFTER order_id`);
    // One charge may pay several orders: each gets a part of it.
    await runner.query(
      `ALTER TABLE payment
         ADD COLUMN part smallint NOT NULL DEFAULT 0 AFTER provider_reference,
         DROP KEY payment_once,
         ADD UNIQUE KEY payment_once (provider, provider_reference, part)`,
    );
    await this.convertLinks(runner);
  }

  /** What a link opened so far is a request for that one order. */
  private async convertLinks(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO payment_request (id, profile_id, reference, orders_hash, created_at)
       SELECT CONCAT('prq_', SUBSTRING(o.id, 5)), o.profile_id, o.number, SHA2(o.id, 256), MIN(link.created_at)
         FROM payment_link link JOIN customer_order o ON o.id = link.order_id AND o.profile_id = link.profile_id
        GROUP BY o.id, o.profile_id, o.number`,
    );
    await runner.query(
      `INSERT INTO payment_request_order (profile_id, request_id, order_id, position)
       SELECT DISTINCT profile_id, CONCAT('prq_', SUBSTRING(order_id, 5)), order_id, 0 FROM payment_link`,
    );
    await runner.query(`ALTER TABLE payment_link ADD COLUMN request_id ${ID} NULL AFTER profile_id`);
    await runner.query("UPDATE payment_link SET request_id = CONCAT('prq_', SUBSTRING(order_id, 5))");
    await runner.query(
      `ALTER TABLE payment_link
         MODIFY COLUMN request_id ${ID} NOT NULL,
         DROP KEY payment_link_of_profile,
         DROP COLUMN order_id,
         ADD KEY payment_link_of_profile (profile_id, request_id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
