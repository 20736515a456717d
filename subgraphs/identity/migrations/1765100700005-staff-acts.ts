import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff did and read, by who did it: the audit logs of customers tell it by whom it is about. */
export class StaffActs1765100700005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

// profile_id is null for what is about no customer.
const TABLE = `CREATE TABLE staff_act (
     source ${exactText(20)} NOT NULL,
     event_id ${exactText(40)} NOT NULL,
     staff_login_id ${exactText(40)} NOT NULL,
     profile_id ${exactText(40)} NULL,
     kind ${exactText(60)} NOT NULL,
     subject_id ${exactText(60)} NOT NULL,
     section ${exactText(20)} NULL,
     reason varchar(500) NULL,
     at datetime(3) NOT NULL,
     PRIMARY KEY (source, event_id),
     KEY staff_act_listed (staff_login_id, at, event_id),
     KEY staff_act_kind (kind, at),
     KEY staff_act_profile (profile_id, at)
   ) ENGINE=InnoDB`;
