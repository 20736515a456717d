import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Addresses that a profile had before: for letters about recovery, which must not reach a thief alone. */
export class FormerEmails1763900600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE former_email (
     profile_id ${ID} NOT NULL,
     replaced_at datetime(3) NOT NULL,
     email varchar(254) NOT NULL,
     PRIMARY KEY (profile_id, replaced_at, email)
   ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE former_email');
  }
}
