import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(20) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Requests to correct what never changes, their documents, and how they went. */
export class Rectification1763900600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  // `open_slot` is 1 until the request has come to an end: one at a time per profile. The queue is that of the desk, which
  // works for all profiles.
  `CREATE TABLE rectification (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     state ${CODE} NOT NULL,
     open_slot tinyint NULL,
     corrections longtext NOT NULL,
     explanation varchar(1000) NOT NULL,
     requested_at datetime(3) NOT NULL,
     submitted_at datetime(3) NULL,
     ended_at datetime(3) NULL,
     rejection varchar(500) NULL,
     UNIQUE KEY rectification_open (profile_id, open_slot),
     KEY rectification_of (profile_id, requested_at, id),
     KEY rectification_queue (state, submitted_at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE rectification_document (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     rectification_id ${ID} NOT NULL,
     file_name varchar(120) NOT NULL,
     media_type varchar(40) NOT NULL,
     size int NOT NULL,
     announced_at datetime(3) NOT NULL,
     uploaded_at datetime(3) NULL,
     digest char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
     sealed longblob NULL,
     KEY rectification_document_of (profile_id, rectification_id, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE rectification_transition (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     rectification_id ${ID} NOT NULL,
     from_state ${CODE} NULL,
     to_state ${CODE} NOT NULL,
     login_id ${ID} NULL,
     at datetime(3) NOT NULL,
     KEY rectification_transition_of (profile_id, rectification_id, id)
   ) ENGINE=InnoDB`,
];
