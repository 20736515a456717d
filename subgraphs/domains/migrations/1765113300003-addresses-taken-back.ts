import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever reads the address that a registrant had can take it back. Those that were told before there was a link have none. */
export class AddressesTakenBack1765113300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE former_registrant_address
         ADD COLUMN email_fingerprint ${exactText(64)} NOT NULL DEFAULT '',
         ADD COLUMN token_hash ${exactText(64)} NULL,
         ADD COLUMN taken_back_at datetime(3) NULL,
         ADD UNIQUE KEY former_registrant_address_link (token_hash)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
