import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const WARNED_DAYS_BEFORE = [60, 15];

/** Methods that are kept without a payment, forgotten at their provider, one of them the default, and warned of before they end. */
export class PaymentMethods1765070000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE saved_payment_method
         ADD COLUMN is_default tinyint NULL,
         ADD COLUMN warned_days smallint NULL,
         ADD UNIQUE KEY saved_payment_method_default (profile_id, is_default)`,
    );
    await runner.query(
      `CREATE TABLE payment_method_setup (
         id ${ID} NOT NULL PRIMARY KEY,
         profile_id ${ID} NOT NULL,
         means varchar(20) NOT NULL,
         adapter varchar(40) NOT NULL,
         token ${exactText(200)} NOT NULL,
         method_id ${ID} NULL,
         refusal varchar(40) NULL,
         created_at datetime(3) NOT NULL,
         KEY payment_method_setup_profile (profile_id, id)
       ) ENGINE=InnoDB`,
    );
    await runner.query(
      `CREATE TABLE detached_method (
         id ${ID} NOT NULL PRIMARY KEY,
         profile_id ${ID} NOT NULL,
         adapter varchar(40) NOT NULL,
         token ${exactText(200)} NOT NULL,
         detached_at datetime(3) NOT NULL,
         KEY detached_method_profile (profile_id, id)
       ) ENGINE=InnoDB`,
    );
    await runner.query(
      `CREATE TABLE sim_provider_setup (
         setup_id ${ID} NOT NULL PRIMARY KEY,
         state varchar(20) NOT NULL,
         ends_at datetime(3) NOT NULL
       ) ENGINE=InnoDB`,
    );
    // What is kept already is warned of too.
    for (const days of WARNED_DAYS_BEFORE)
      await runner.query(
        `INSERT IGNORE INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
         SELECT CONCAT('job_', SUBSTRING(id, 5), '${days}'), 'payment-method.warn', id,
                DATE_SUB(DATE_ADD(MAKEDATE(expiry_year, 1), INTERVAL expiry_month MONTH), INTERVAL ${days} DAY),
                'READY', 0, '1970-01-01'
           FROM saved_payment_method
          WHERE expiry_year IS NOT NULL AND expiry_month IS NOT NULL
            AND DATE_ADD(MAKEDATE(expiry_year, 1), INTERVAL expiry_month MONTH) > UTC_TIMESTAMP(3)`,
      );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
