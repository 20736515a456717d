import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Permissions of staff that are only for a while, and when somebody was told that their login is not used. */
export class StaffEnds1765101000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query('ALTER TABLE staff_member ADD COLUMN dormancy_told_at datetime(3) NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLE = `CREATE TABLE staff_permission_end (
     login_id ${exactText(40)} NOT NULL,
     permission ${exactText(40)} NOT NULL,
     until datetime(3) NOT NULL,
     PRIMARY KEY (login_id, permission)
   ) ENGINE=InnoDB`;
