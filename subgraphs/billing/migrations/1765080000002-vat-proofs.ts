import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What VIES answered about the VAT numbers of customers, and the register of the sandbox. */
export class VatProofs1765080000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE vat_proof (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      number ${exactText(20)} NOT NULL,
      answer varchar(12) NOT NULL,
      answer_id varchar(60) NULL,
      asked_at datetime(3) NOT NULL,
      KEY vat_proof_of_profile (profile_id, number, asked_at)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE sim_vat_number (
      number ${exactText(20)} NOT NULL PRIMARY KEY,
      answer varchar(12) NOT NULL
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
