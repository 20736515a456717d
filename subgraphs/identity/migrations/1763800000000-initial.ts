import { OPERATIONAL_TABLES_V1 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

export class Initial1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OPERATIONAL_TABLES_V1, ...TABLES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not undone: drop the database instead');
  }
}

const TABLES = [
  `CREATE TABLE profile (
     id ${ID} NOT NULL PRIMARY KEY,
     subject_type varchar(20) NOT NULL,
     first_name varchar(100) NULL,
     last_name varchar(100) NULL,
     company_name varchar(200) NULL,
     fiscal_code ${CODE} NULL,
     vat_number ${CODE} NULL,
     office_code ${CODE} NULL,
     recipient_code ${CODE} NULL,
     pec_email varchar(254) NULL,
     street varchar(200) NOT NULL,
     postal_code varchar(20) NOT NULL,
     city varchar(100) NOT NULL,
     province varchar(100) NULL,
     country char(2) NOT NULL,
     phone varchar(20) NOT NULL,
     email varchar(254) NOT NULL,
     email_verified_at datetime(3) NULL,
     locale char(2) NOT NULL,
     recovery_question varchar(300) NULL,
     recovery_answer_hash varchar(200) NULL,
     privacy_accepted_at datetime(3) NOT NULL,
     marketing_consent_at datetime(3) NULL,
     created_at datetime(3) NOT NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE login (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     username ${CODE} NOT NULL,
     password_hash varchar(200) NOT NULL,
     role varchar(10) NOT NULL,
     created_at datetime(3) NOT NULL,
     disabled_at datetime(3) NULL,
     failed_attempts int NOT NULL DEFAULT 0,
     locked_until datetime(3) NULL,
     UNIQUE KEY login_username (username),
     KEY login_profile (profile_id, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE reserved_username (
     username ${CODE} NOT NULL PRIMARY KEY,
     reserved_at datetime(3) NOT NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE registration_draft (
     id ${ID} NOT NULL PRIMARY KEY,
     username ${CODE} NOT NULL,
     registration longtext NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     completed_login_id ${ID} NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE email_confirmation (
     token_hash ${HASH} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     email varchar(254) NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     used_at datetime(3) NULL,
     KEY email_confirmation_profile (profile_id, created_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE login_confirmation (
     token_hash ${HASH} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     password_hash varchar(200) NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     created_login_id ${ID} NULL,
     KEY login_confirmation_profile (profile_id, created_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE session (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     authenticated_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     revoked_at datetime(3) NULL,
     KEY session_profile (profile_id, login_id),
     KEY session_revoked (revoked_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE refresh_token (
     token_hash ${HASH} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     session_id ${ID} NOT NULL,
     issued_at datetime(3) NOT NULL,
     used_at datetime(3) NULL,
     KEY refresh_token_session (profile_id, session_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE signing_key (
     kid ${ID} NOT NULL PRIMARY KEY,
     active_slot tinyint NULL,
     public_jwk text NOT NULL,
     sealed_private_jwk text NOT NULL,
     created_at datetime(3) NOT NULL,
     retired_at datetime(3) NULL,
     UNIQUE KEY signing_key_active (active_slot)
   ) ENGINE=InnoDB`,
  `CREATE TABLE letter (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NULL,
     kind varchar(40) NOT NULL,
     recipient varchar(254) NOT NULL,
     subject varchar(300) NOT NULL,
     text longtext NULL,
     written_at datetime(3) NOT NULL,
     sent_at datetime(3) NULL,
     KEY letter_profile (profile_id, written_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE sandbox_mail (
     id ${ID} NOT NULL PRIMARY KEY,
     recipient varchar(254) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
     subject varchar(300) NOT NULL,
     text longtext NOT NULL,
     sent_at datetime(3) NOT NULL,
     KEY sandbox_mail_recipient (recipient, id)
   ) ENGINE=InnoDB`,
];
