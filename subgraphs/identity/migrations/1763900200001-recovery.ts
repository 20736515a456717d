import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Ways back in for who has lost a password or a username. All times are the machine's. */
export class Recovery1763900200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  // What was typed, sealed: it is nobody's until a job has looked whose it is, and gone afterwards.
  `CREATE TABLE recovery_request (
     id ${ID} NOT NULL PRIMARY KEY,
     sealed_identifier varchar(600) NOT NULL,
     asked_at datetime(3) NOT NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE recovery (
     token_hash ${HASH} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     login_id ${ID} NOT NULL,
     started_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     tries int NOT NULL DEFAULT 0,
     ready_at datetime(3) NULL,
     used_at datetime(3) NULL,
     KEY recovery_login (profile_id, login_id)
   ) ENGINE=InnoDB`,
  // By whose address a way back in is asked for.
  'ALTER TABLE profile ADD KEY profile_email (email)',
];
