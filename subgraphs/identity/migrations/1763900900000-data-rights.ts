import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Copies of personal data that were asked for, and erasures that wait. */
export class DataRights1763900900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  // `open_slot` is 1 while a copy is being prepared: one at a time per profile.
  `CREATE TABLE data_export (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     state varchar(12) NOT NULL,
     open_slot tinyint NULL,
     requested_at datetime(3) NOT NULL,
     ready_at datetime(3) NULL,
     expires_at datetime(3) NULL,
     UNIQUE KEY data_export_open (profile_id, open_slot),
     KEY data_export_profile (profile_id, requested_at, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE data_export_file (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     export_id ${ID} NOT NULL,
     position int NOT NULL,
     name varchar(100) NOT NULL,
     media_type varchar(60) NOT NULL,
     size int NOT NULL,
     sealed longblob NOT NULL,
     KEY data_export_file_of (profile_id, export_id, position)
   ) ENGINE=InnoDB`,
  `CREATE TABLE erasure_request (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     state varchar(12) NOT NULL,
     open_slot tinyint NULL,
     renounces_credit tinyint NOT NULL,
     kept text NOT NULL,
     requested_at datetime(3) NOT NULL,
     due_at datetime(3) NOT NULL,
     ended_at datetime(3) NULL,
     UNIQUE KEY erasure_request_open (profile_id, open_slot),
     KEY erasure_request_profile (profile_id, requested_at, id)
   ) ENGINE=InnoDB`,
];
