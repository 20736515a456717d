import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const HASH = exactText(64);

/** Changes of registrants that were shown, and what became of them; a registrant has one at a time. */
export class RegistrantUpdates1764730100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registrant_update (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      token_hash ${HASH} NULL,
      state varchar(20) NOT NULL,
      contact longtext NULL,
      fields longtext NOT NULL,
      targets longtext NOT NULL,
      fingerprint ${HASH} NOT NULL,
      failure_code varchar(60) NULL,
      created_at datetime(3) NOT NULL,
      expires_at datetime(3) NOT NULL,
      finished_at datetime(3) NULL,
      UNIQUE KEY registrant_update_token (token_hash),
      KEY registrant_update_of (profile_id, created_at)
    ) ENGINE=InnoDB`);
    await runner.query(`ALTER TABLE registrant ADD COLUMN update_id ${ID} NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
