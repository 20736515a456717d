import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** As many as unknown usernames are spread over (logins/decoy.ts). */
const DECOYS = 64;

/** Sessions that can be listed, logins with labels, counters for usernames that do not exist. */
export class Sessions1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (let slot = 0; slot < DECOYS; slot++) {
      await runner.query('INSERT INTO login_decoy (id, failed_attempts) VALUES (?, 0)', [
        `lgn_decoy_${slot}`,
      ]);
    }
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const CHANGES = [
  'ALTER TABLE session ADD COLUMN created_at datetime(3) NULL AFTER login_id',
  'UPDATE session SET created_at = authenticated_at',
  `ALTER TABLE session
     MODIFY COLUMN created_at datetime(3) NOT NULL,
     ADD KEY session_recent (profile_id, login_id, last_used_at)`,
  'ALTER TABLE login ADD COLUMN label varchar(60) NULL',
  `CREATE TABLE login_decoy (
     id ${ID} NOT NULL PRIMARY KEY,
     failed_attempts int NOT NULL DEFAULT 0,
     locked_until datetime(3) NULL
   ) ENGINE=InnoDB`,
];
