import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const CODE = exactText(40);

/** How domains renew themselves, and each period that they did or tried. */
export class AutoRenewal1764802000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE domain
      ADD COLUMN auto_renew ${exactText(3)} NOT NULL DEFAULT 'OFF',
      ADD COLUMN auto_renew_over_for datetime(3) NULL,
      ADD KEY domain_by_auto_renew_name (profile_id, auto_renew, name, id),
      ADD KEY domain_by_auto_renew_paid (profile_id, auto_renew, paid_through_order, id)`);
    await runner.query(`CREATE TABLE auto_renewal (
      domain_id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      years int NOT NULL,
      price_ceiling_cents int NULL,
      charge_check_at datetime(3) NULL,
      risk_check_at datetime(3) NULL,
      changed_at datetime(3) NOT NULL,
      KEY auto_renewal_of_profile (profile_id, domain_id),
      KEY auto_renewal_to_charge (charge_check_at, domain_id),
      KEY auto_renewal_to_warn (risk_check_at, domain_id)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE auto_renewal_method (
      domain_id ${ID} NOT NULL,
      method_id ${ID} NOT NULL,
      profile_id ${ID} NOT NULL,
      place int NOT NULL,
      PRIMARY KEY (domain_id, method_id),
      KEY auto_renewal_method_used (profile_id, method_id, domain_id)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE automatic_renewal (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      domain_id ${ID} NOT NULL,
      period_from datetime(3) NOT NULL,
      years int NOT NULL,
      state ${CODE} NOT NULL,
      attempts int NOT NULL,
      order_id ${ID} NULL,
      started_at datetime(3) NOT NULL,
      ended_at datetime(3) NULL,
      UNIQUE KEY automatic_renewal_period (domain_id, period_from),
      KEY automatic_renewal_of_profile (profile_id, domain_id)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE automatic_renewal_attempt (
      automatic_renewal_id ${ID} NOT NULL,
      attempt int NOT NULL,
      profile_id ${ID} NOT NULL,
      tried_at datetime(3) NOT NULL,
      outcome ${CODE} NULL,
      refusals text NULL,
      total_cents int NULL,
      PRIMARY KEY (automatic_renewal_id, attempt),
      KEY automatic_renewal_attempt_of_profile (profile_id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
