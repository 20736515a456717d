import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The links with which a former address stops a recovery, and recoveries that wait until it could. */
export class RecoveryStops1764520000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE recovery ADD COLUMN usable_from datetime(3) NULL AFTER started_at');
    await runner.query(`CREATE TABLE recovery_stop (
     token_hash ${exactText(64)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     stopped_at datetime(3) NULL,
     KEY recovery_stop_profile (profile_id)
   ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
