import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a domain was unlocked and its code revealed, and until when a revealed code is good. Never the code. */
export class TransferAccess1765110200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE transfer_access (
      domain_id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      unlocks int unsigned NOT NULL,
      reveals int unsigned NOT NULL,
      code_until datetime(3) NULL,
      KEY transfer_access_of_profile (profile_id, domain_id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
