import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const appendOnly = (table: string) =>
  (['UPDATE', 'DELETE'] as const).map(
    (act) =>
      `CREATE TRIGGER ${table}_refuses_${act.toLowerCase()} BEFORE ${act} ON ${table} FOR EACH ROW
         SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`,
  );

const STATEMENTS = [
  `CREATE TABLE ledger_transaction (
     id ${exactText(40)} NOT NULL PRIMARY KEY,
     kind varchar(20) NOT NULL,
     subject_id ${exactText(80)} NOT NULL,
     at datetime(3) NOT NULL,
     recorded_at datetime(3) NOT NULL,
     UNIQUE KEY ledger_transaction_once (kind, subject_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE ledger_entry (
     transaction_id ${exactText(40)} NOT NULL,
     position tinyint NOT NULL,
     account varchar(20) NOT NULL,
     profile_id ${exactText(40)} NULL,
     cents bigint NOT NULL,
     PRIMARY KEY (transaction_id, position),
     KEY ledger_entry_balance (profile_id, account, cents),
     CONSTRAINT ledger_entry_moves CHECK (cents <> 0)
   ) ENGINE=InnoDB`,
  // What customers have left stands at the beginning; where its money was booked nobody wrote down.
  `INSERT INTO ledger_transaction (id, kind, subject_id, at, recorded_at)
   SELECT CONCAT('ltx', SUBSTRING(id, 4)), 'OPENING', id, granted_at, UTC_TIMESTAMP(3) FROM credit_grant WHERE remaining > 0`,
  `INSERT INTO ledger_entry (transaction_id, position, account, profile_id, cents)
   SELECT CONCAT('ltx', SUBSTRING(id, 4)), 0, 'OPENING', NULL, remaining FROM credit_grant WHERE remaining > 0`,
  `INSERT INTO ledger_entry (transaction_id, position, account, profile_id, cents)
   SELECT CONCAT('ltx', SUBSTRING(id, 4)), 1, 'CUSTOMER_CREDIT', profile_id, -remaining FROM credit_grant WHERE remaining > 0`,
  ...appendOnly('ledger_transaction'),
  ...appendOnly('ledger_entry'),
];

/** Double entry: what moves money is booked on accounts, and never changed afterwards. */
export class Ledger1765030000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
