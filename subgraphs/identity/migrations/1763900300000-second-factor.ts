import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Second factors of a login, and the sign-ins that wait for one. All times are the machine's, but created_at and last_used_at of a passkey. */
export class SecondFactor1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  // One row per login that ever had to do with a second factor; its lock puts everything about it in order.
  `CREATE TABLE second_factor (
     login_id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     sealed_secret varchar(200) NULL,
     last_step bigint NULL,
     sealed_pending_secret varchar(200) NULL,
     pending_until datetime(3) NULL,
     guesses int NOT NULL DEFAULT 0,
     locked_until datetime(3) NULL,
     KEY second_factor_profile (profile_id, login_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE recovery_code (
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     code_hash ${HASH} NOT NULL,
     used_at datetime(3) NULL,
     PRIMARY KEY (profile_id, login_id, code_hash)
   ) ENGINE=InnoDB`,
  `CREATE TABLE passkey (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     name varchar(60) NOT NULL,
     credential_hash ${HASH} NOT NULL,
     credential_id varchar(1400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
     public_key text CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
     sign_count bigint NOT NULL,
     transports varchar(100) NOT NULL,
     backed_up tinyint NOT NULL,
     created_at datetime(3) NOT NULL,
     last_used_at datetime(3) NULL,
     UNIQUE KEY passkey_credential (credential_hash),
     KEY passkey_login (profile_id, login_id, id)
   ) ENGINE=InnoDB`,
  // Without a profile while nobody has signed in.
  `CREATE TABLE passkey_challenge (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NULL,
     login_id ${ID} NULL,
     username varchar(60) NULL,
     challenge varchar(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
     expires_at datetime(3) NOT NULL,
     KEY passkey_challenge_expiry (expires_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE sign_in_challenge (
     challenge_hash ${HASH} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     password_stamp ${HASH} NOT NULL,
     tries int NOT NULL DEFAULT 0,
     expires_at datetime(3) NOT NULL,
     used_at datetime(3) NULL,
     KEY sign_in_challenge_login (profile_id, login_id, expires_at)
   ) ENGINE=InnoDB`,
];
