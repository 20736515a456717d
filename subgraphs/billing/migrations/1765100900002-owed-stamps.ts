import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that are booked, and owe stamp duty that was not. */
const OWED = `FROM ledger_transaction issued JOIN invoice ON invoice.id = issued.subject_id
    WHERE issued.kind IN ('INVOICE_ISSUED', 'CREDIT_NOTE_ISSUED') AND JSON_VALUE(invoice.document, '$.stamp.cents') > 0`;

const ID = "CONCAT('ltx', SUBSTRING(invoice.id, 4))";

const STATEMENTS = [
  `INSERT INTO ledger_transaction (id, kind, subject_id, at, recorded_at)
   SELECT ${ID}, 'STAMP_OWED', invoice.id, issued.at, UTC_TIMESTAMP(3) ${OWED}`,
  `INSERT INTO ledger_entry (transaction_id, position, account, profile_id, cents)
   SELECT ${ID}, 0, 'STAMP_COST', NULL, JSON_VALUE(invoice.document, '$.stamp.cents') ${OWED}`,
  `INSERT INTO ledger_entry (transaction_id, position, account, profile_id, cents)
   SELECT ${ID}, 1, 'STAMP', NULL, 0 - JSON_VALUE(invoice.document, '$.stamp.cents') ${OWED}`,
];

/** The stamp duty that documents owe is booked, also of those that were issued before it was. */
export class OwedStamps1765100900002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
