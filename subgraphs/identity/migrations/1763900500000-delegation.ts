import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** What a profile lets the logins of another one do for it. */
export class Delegation1763900500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE delegation (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      delegate_profile_id ${ID} NULL,
      email varchar(254) NOT NULL,
      token_hash ${HASH} NOT NULL,
      scopes varchar(500) NOT NULL,
      domains longtext NULL,
      purpose varchar(200) NULL,
      until datetime(3) NOT NULL,
      state varchar(10) NOT NULL,
      invited_at datetime(3) NOT NULL,
      invited_by ${ID} NOT NULL,
      invitation_expires_at datetime(3) NOT NULL,
      accepted_at datetime(3) NULL,
      accepted_by ${ID} NULL,
      ended_at datetime(3) NULL,
      UNIQUE KEY delegation_token (token_hash),
      KEY delegation_given (profile_id, invited_at),
      KEY delegation_received (delegate_profile_id, accepted_at)
    ) ENGINE=InnoDB`);
    await runner.query('ALTER TABLE session ADD KEY session_delegation (profile_id, delegation_id)');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
