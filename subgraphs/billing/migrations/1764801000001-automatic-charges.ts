import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts to pay for domains that renew themselves: one row for each attempt of a renewal. */
export class AutomaticCharges1764801000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE automatic_charge (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      automatic_renewal_id ${exactText(40)} NOT NULL,
      attempt tinyint NOT NULL,
      domain_id ${exactText(40)} NOT NULL,
      domain_name varchar(255) NOT NULL,
      years tinyint NOT NULL,
      paid_through datetime(3) NOT NULL,
      method_ids longtext NOT NULL,
      price_ceiling_cents int NULL,
      order_id ${exactText(40)} NOT NULL,
      line_id ${exactText(40)} NOT NULL,
      outcome varchar(30) NULL,
      refusals longtext NOT NULL,
      looks smallint NOT NULL,
      due_at datetime(3) NOT NULL,
      concluded_at datetime(3) NULL,
      UNIQUE KEY automatic_charge_once (automatic_renewal_id, attempt),
      KEY automatic_charge_of_profile (profile_id, due_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
