import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** Staff who help a customer in the customer's own area, the sessions they do it in, and profiles that let nobody in. */
export class SupportSessions1765100800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE support_session (
      id ${ID} NOT NULL PRIMARY KEY,
      profile_id ${ID} NOT NULL,
      staff_login_id ${ID} NOT NULL,
      reason varchar(500) NOT NULL,
      wants_to_act tinyint(1) NOT NULL,
      started_at datetime(3) NOT NULL,
      ends_at datetime(3) NOT NULL,
      approved_at datetime(3) NULL,
      approved_by ${ID} NULL,
      ended_at datetime(3) NULL,
      KEY support_session_of_profile (profile_id, ended_at, ends_at),
      KEY support_session_of_staff (staff_login_id, ended_at)
    ) ENGINE=InnoDB`);
    await runner.query(`CREATE TABLE support_refusal (
      profile_id ${ID} NOT NULL PRIMARY KEY,
      refused_at datetime(3) NOT NULL
    ) ENGINE=InnoDB`);
    await runner.query(`ALTER TABLE session
      ADD COLUMN support_session_id ${ID} NULL,
      ADD KEY session_of_support (support_session_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
