import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Devices and networks that a login has signed in from, each with its own counter of wrong passwords. */
export class KnownOrigins1764520000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE known_origin (
     login_id ${exactText(40)} NOT NULL,
     mark ${exactText(64)} NOT NULL,
     profile_id ${exactText(40)} NOT NULL,
     kind ${exactText(10)} NOT NULL,
     first_used_at datetime(3) NOT NULL,
     last_used_at datetime(3) NOT NULL,
     failed_attempts int NOT NULL,
     locked_until datetime(3) NULL,
     PRIMARY KEY (login_id, mark),
     KEY known_origin_profile (profile_id)
   ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
