import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Which address a registrant has, by its fingerprint alone, and whether it was confirmed where an extension asks for it. */
export class Verification1763900650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['verification_transition', 'verification', 'registrant_contact'])
      await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  `CREATE TABLE registrant_contact (
     profile_id ${ID} NOT NULL PRIMARY KEY,
     email_fingerprint ${HASH} NOT NULL,
     changed_at datetime(3) NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE verification (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     email_fingerprint ${HASH} NOT NULL,
     state ${CODE} NOT NULL,
     asked_at datetime(3) NULL,
     due_at datetime(3) NULL,
     reminded_days int NOT NULL DEFAULT 0,
     verified_at datetime(3) NULL,
     UNIQUE KEY verification_of_address (profile_id, email_fingerprint)
   ) ENGINE=InnoDB`,
  `CREATE TABLE verification_transition (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     verification_id ${ID} NOT NULL,
     from_state ${CODE} NULL,
     to_state ${CODE} NOT NULL,
     reason varchar(80) NOT NULL,
     at datetime(3) NOT NULL,
     KEY verification_transition_of (profile_id, verification_id, id)
   ) ENGINE=InnoDB`,
];
