import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What profiles add for their invoices to what identity knows of them. */
export class BillingData1765080000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE billing_data (
      profile_id ${exactText(40)} NOT NULL PRIMARY KEY,
      recipient_code varchar(7) NULL,
      pec varchar(254) NULL,
      purchase_order varchar(20) NULL,
      cig varchar(10) NULL,
      cup varchar(15) NULL,
      second_email varchar(254) NULL,
      address longtext NULL
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
