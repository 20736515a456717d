import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** To whom data of registrants was given, and by what right. */
export class RegistrantDisclosures1765111300003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE registrant_disclosure (
      id ${exactText(40)} NOT NULL PRIMARY KEY,
      profile_id ${exactText(40)} NOT NULL,
      registrant_id ${exactText(40)} NOT NULL,
      domain_id ${exactText(40)} NOT NULL,
      requester ${exactText(200)} NOT NULL,
      legal_basis varchar(500) NOT NULL,
      given varchar(200) NOT NULL,
      given_at datetime(3) NOT NULL,
      held_until datetime(3) NULL,
      hold_basis varchar(500) NULL,
      told_at datetime(3) NULL,
      recorded_by ${exactText(40)} NULL,
      created_at datetime(3) NOT NULL,
      UNIQUE KEY registrant_disclosure_once (domain_id, requester, given_at),
      KEY registrant_disclosure_of (profile_id, registrant_id, given_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
