import { OPERATIONAL_TABLES_V2 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

/** Facts say who made them happen; sessions say from where and how they were opened; staff have permissions. */
export class SessionFacts1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OPERATIONAL_TABLES_V2, ...CHANGES]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const CHANGES = [
  `ALTER TABLE session
     ADD COLUMN second_factor tinyint NOT NULL DEFAULT 0,
     ADD COLUMN delegation_id ${ID} NULL,
     ADD COLUMN last_ip varchar(45) NOT NULL DEFAULT '',
     ADD COLUMN user_agent varchar(200) NOT NULL DEFAULT '',
     ADD COLUMN last_used_at datetime(3) NULL`,
  "ALTER TABLE login ADD COLUMN permissions varchar(500) NOT NULL DEFAULT ''",
];
