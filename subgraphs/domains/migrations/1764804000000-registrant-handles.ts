import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);
const HANDLE = exactText(16);

/** What registries call registrants, in a table of its own. No version has written anything into the column that it replaces. */
export class RegistrantHandles1764804000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registrant_handle (
      registrant_id ${ID} NOT NULL,
      registry ${ID} NOT NULL,
      profile_id ${ID} NOT NULL,
      handle ${HANDLE} NOT NULL,
      told ${exactText(64)} NULL,
      told_at datetime(3) NULL,
      PRIMARY KEY (registrant_id, registry),
      KEY registrant_handle_of (profile_id, registrant_id, registry)
    ) ENGINE=InnoDB`);
    await runner.query('ALTER TABLE registrant DROP COLUMN handles');
    await runner.query(`ALTER TABLE domain ADD COLUMN contact_handle ${HANDLE} NULL`);
    // A change whose data is not told to any registry yet goes the new way when its job runs.
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
