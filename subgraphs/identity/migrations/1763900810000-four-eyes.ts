import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const NAME = (length: number) => `varchar(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`;
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Acts that wait for a second login of the profile. */
export class FourEyes1763900810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE approval');
    await runner.query('DROP TABLE protected_action');
  }
}

const TABLES = [
  `CREATE TABLE protected_action (
     profile_id ${ID} NOT NULL,
     action ${NAME(40)} NOT NULL,
     protected_at datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, action)
   ) ENGINE=InnoDB`,
  `CREATE TABLE approval (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     act ${NAME(40)} NOT NULL,
     subject_id ${ID} NOT NULL,
     subject_label varchar(255) NULL,
     payload_hash ${HASH} NOT NULL,
     state ${NAME(10)} NOT NULL,
     asked_by ${ID} NOT NULL,
     asked_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     decided_by ${ID} NULL,
     decided_at datetime(3) NULL,
     reason varchar(300) NULL,
     used_at datetime(3) NULL,
     use_key ${NAME(100)} NULL,
     KEY approval_profile (profile_id, id),
     KEY approval_state (profile_id, state, id),
     KEY approval_use (profile_id, use_key)
   ) ENGINE=InnoDB`,
];
