import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const HASH = 'char(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Our own people: who they are, beside their login, and the links with which they choose a password. */
export class Staff1763900310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  `CREATE TABLE staff_member (
     login_id ${ID} NOT NULL PRIMARY KEY,
     name varchar(100) NOT NULL,
     email varchar(254) NULL,
     locale char(2) NOT NULL,
     first_slot tinyint NULL,
     created_at datetime(3) NOT NULL,
     activated_at datetime(3) NULL,
     UNIQUE KEY staff_member_first (first_slot)
   ) ENGINE=InnoDB`,
  // expires_at is the machine's time.
  `CREATE TABLE staff_activation (
     token_hash ${HASH} NOT NULL PRIMARY KEY,
     login_id ${ID} NOT NULL,
     expires_at datetime(3) NOT NULL,
     KEY staff_activation_login (login_id)
   ) ENGINE=InnoDB`,
];
