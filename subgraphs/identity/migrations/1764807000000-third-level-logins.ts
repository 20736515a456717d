import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Logins that see one third level of a domain of their profile, or nothing. */
export class ThirdLevelLogins1764807000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE third_level_login (
      login_id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      domain_id ${ID} NULL,
      limited_at datetime(3) NOT NULL,
      UNIQUE KEY third_level_login_of_domain (domain_id),
      KEY third_level_login_of_profile (profile_id)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
