import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that registrants had a short time ago, to be written to. */
export class FormerAddresses1765113000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE former_registrant_address (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      registrant_id ${exactText(40)} NOT NULL,
      email varchar(254) NOT NULL,
      replaced_at datetime(3) NOT NULL,
      KEY former_registrant_address_of (profile_id, registrant_id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
