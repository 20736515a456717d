import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff write and decide about a customer, and the logins that they have stopped. */
export class CustomerDesk1765100700002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

const TABLES = [
  `CREATE TABLE customer_note (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     text varchar(2000) NOT NULL,
     written_by ${exactText(40)} NOT NULL,
     written_at datetime(3) NOT NULL,
     KEY customer_note_listed (profile_id, written_at, id)
   ) ENGINE=InnoDB`,
  // open_slot is 1 while the flag stands: one of a kind at a time.
  `CREATE TABLE customer_flag (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     flag ${exactText(20)} NOT NULL,
     reason varchar(500) NOT NULL,
     raised_by ${exactText(40)} NOT NULL,
     raised_with ${exactText(40)} NOT NULL,
     raised_at datetime(3) NOT NULL,
     lifted_by ${exactText(40)} NULL,
     lifted_with ${exactText(40)} NULL,
     lifted_at datetime(3) NULL,
     open_slot tinyint NULL,
     UNIQUE KEY customer_flag_open (profile_id, flag, open_slot)
   ) ENGINE=InnoDB`,
  `CREATE TABLE identity_check (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     method ${exactText(30)} NOT NULL,
     passed tinyint NOT NULL,
     remark varchar(500) NULL,
     checked_by ${exactText(40)} NOT NULL,
     checked_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     KEY identity_check_listed (profile_id, checked_at, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE login_stop (
     login_id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     stopped_by ${exactText(40)} NOT NULL,
     stopped_at datetime(3) NOT NULL,
     KEY login_stop_profile (profile_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE second_factor_reset (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     profile_id ${exactText(40)} NOT NULL,
     login_id ${exactText(40)} NOT NULL,
     reset_by ${exactText(40)} NOT NULL,
     reset_with ${exactText(40)} NOT NULL,
     reset_at datetime(3) NOT NULL,
     restricted_until datetime(3) NOT NULL,
     KEY second_factor_reset_profile (profile_id, restricted_until)
   ) ENGINE=InnoDB`,
];
