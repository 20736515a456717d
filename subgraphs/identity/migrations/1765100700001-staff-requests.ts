import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Acts of staff that wait for a second member of staff. */
export class StaffRequests1765100700001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

// profile_id is null for an act about no customer.
const TABLE = `CREATE TABLE staff_request (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NULL,
     act ${exactText(40)} NOT NULL,
     subject_id ${exactText(60)} NOT NULL,
     input_digest ${exactText(64)} NOT NULL,
     summary varchar(500) NOT NULL,
     reason varchar(500) NOT NULL,
     state ${exactText(10)} NOT NULL,
     asked_by ${ID} NOT NULL,
     asked_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     decided_by ${ID} NULL,
     decided_at datetime(3) NULL,
     decision_reason varchar(500) NULL,
     used_at datetime(3) NULL,
     use_key ${exactText(100)} NULL,
     KEY staff_request_listed (asked_at, id),
     KEY staff_request_open (asked_by, act, subject_id),
     KEY staff_request_profile (profile_id, id)
   ) ENGINE=InnoDB`;
