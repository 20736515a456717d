import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** From which addresses logins may use FTP, and how often that has changed. */
export class FtpAccess1764760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE ftp_rule (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      login_id ${ID} NOT NULL,
      username ${exactText(100)} NOT NULL,
      cidr ${exactText(50)} NOT NULL,
      note varchar(100) NOT NULL,
      created_at datetime(3) NOT NULL,
      expires_at datetime(3) NULL,
      UNIQUE KEY ftp_rule_of_login (profile_id, login_id, cidr),
      KEY ftp_rule_newest (profile_id, created_at, id)
    ) ENGINE=InnoDB`);
    // One row: it orders all changes, of whatever profile.
    await runner.query(
      'CREATE TABLE ftp_feed (id tinyint NOT NULL PRIMARY KEY, version bigint NOT NULL) ENGINE=InnoDB',
    );
    await runner.query('INSERT INTO ftp_feed (id, version) VALUES (1, 0)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
