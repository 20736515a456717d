import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The links that end, after a recovery, what works without a password. */
export class AccessEnds1764610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE access_end (
     token_hash ${exactText(64)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     login_id ${exactText(40)} NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     used_at datetime(3) NULL,
     KEY access_end_profile (profile_id)
   ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
