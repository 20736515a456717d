import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is said to have died can object, from every address that is known. Cases that are open stay as they began. */
export class OwnerObjections1765113300002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE owner_change_objection (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      owner_change_id ${exactText(40)} NOT NULL,
      registrant_id ${exactText(40)} NULL,
      email varchar(254) NULL,
      token_hash ${exactText(64)} NOT NULL,
      asked_at datetime(3) NOT NULL,
      objected_at datetime(3) NULL,
      network ${exactText(60)} NULL,
      dismissed_at datetime(3) NULL,
      KEY owner_change_objection_case (profile_id, owner_change_id),
      UNIQUE KEY owner_change_objection_link (token_hash)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
