import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Changes of the shared data that were shown and may be made for a quarter of an hour. */
export class ProfileChange1763900600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE profile_change (
     id ${ID} NOT NULL PRIMARY KEY,
     token_hash ${HASH} NOT NULL,
     profile_id ${ID} NOT NULL,
     data longtext NULL,
     fingerprint ${HASH} NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     committed_at datetime(3) NULL,
     UNIQUE KEY profile_change_token (profile_id, token_hash),
     KEY profile_change_age (profile_id, created_at)
   ) ENGINE=InnoDB`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE profile_change');
  }
}
