import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

const STATEMENTS = [
  // What staff send; the bytes go once they are imported.
  `CREATE TABLE bank_upload (
     id ${ID} NOT NULL PRIMARY KEY,
     format varchar(10) NOT NULL,
     columns_map longtext NULL,
     size int NOT NULL,
     announced_by ${ID} NOT NULL,
     announced_at datetime(3) NOT NULL,
     digest char(64) NULL,
     content mediumblob NULL
   ) ENGINE=InnoDB`,
  `CREATE TABLE bank_statement (
     id ${ID} NOT NULL PRIMARY KEY,
     upload_id ${ID} NOT NULL,
     digest char(64) NOT NULL,
     state varchar(10) NOT NULL,
     line_count int NOT NULL,
     imported_by ${ID} NOT NULL,
     reason varchar(500) NULL,
     imported_at datetime(3) NOT NULL,
     UNIQUE KEY bank_statement_once (digest),
     UNIQUE KEY bank_statement_upload (upload_id)
   ) ENGINE=InnoDB`,
  // A movement of an account of ours, once however many files tell of it.
  `CREATE TABLE bank_line (
     id ${ID} NOT NULL PRIMARY KEY,
     line_key char(64) NOT NULL,
     statement_id ${ID} NOT NULL,
     file_line int NOT NULL,
     account varchar(34) NOT NULL,
     bank_reference ${exactText(200)} NULL,
     booked_on char(10) NOT NULL,
     cents bigint NOT NULL,
     text varchar(1000) NOT NULL,
     payer_name varchar(200) NULL,
     payer_iban varchar(34) NULL,
     status varchar(10) NOT NULL,
     review varchar(20) NULL,
     profile_id ${ID} NULL,
     order_id ${ID} NULL,
     credited_cents bigint NOT NULL,
     decided_by ${ID} NULL,
     reason varchar(500) NULL,
     decided_at datetime(3) NULL,
     UNIQUE KEY bank_line_once (line_key),
     KEY bank_line_statement (statement_id, status, id),
     KEY bank_line_queue (status, booked_on, id),
     KEY bank_line_profile (profile_id, order_id)
   ) ENGINE=InnoDB`,
];

/** Statements of our bank, and what became of their lines. */
export class BankStatements1765050000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
