import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const NAME = (length: number) => `varchar(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`;
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** The customer-visible log of everything that happened to a profile, chained entry by entry. */
export class AccessLog1763900800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('a log is not undone: restore the database instead');
  }
}

const TABLES = [
  `CREATE TABLE access_log_entry (
     profile_id ${ID} NOT NULL,
     seq bigint NOT NULL,
     source ${NAME(20)} NOT NULL,
     event_id ${ID} NOT NULL,
     kind ${NAME(60)} NOT NULL,
     subject_id ${ID} NOT NULL,
     at datetime(3) NOT NULL,
     actor_kind ${NAME(10)} NOT NULL,
     actor_login_id ${ID} NULL,
     session_id ${ID} NULL,
     via_id ${ID} NULL,
     person longtext CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NULL,
     person_digest ${HASH} NOT NULL,
     erasure_seal ${HASH} NULL,
     hash ${HASH} NOT NULL,
     PRIMARY KEY (profile_id, seq),
     KEY access_log_entry_kind (profile_id, kind, seq),
     KEY access_log_entry_actor (profile_id, actor_login_id, seq),
     KEY access_log_entry_subject (profile_id, subject_id, seq)
   ) ENGINE=InnoDB`,
  `CREATE TABLE access_log_head (
     profile_id ${ID} NOT NULL PRIMARY KEY,
     entries bigint NOT NULL,
     last_hash ${HASH} NOT NULL,
     seal ${HASH} NOT NULL,
     moved_at datetime(3) NOT NULL
   ) ENGINE=InnoDB`,
];
