import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/**
 * A document has a cause, of which there may be several for what it is about. Everything that it says is frozen in it; who
 * sold was kept nowhere until now, so that earlier documents have no such text.
 */
const DOCUMENTS = [
  `ALTER TABLE invoice
     ADD COLUMN order_number varchar(20) NULL AFTER order_id,
     ADD COLUMN cause_kind varchar(20) NULL AFTER corrects_invoice_id,
     ADD COLUMN cause_id ${ID} NULL AFTER cause_kind,
     ADD COLUMN document longtext NULL`,
  `UPDATE invoice i JOIN customer_order o ON o.id = i.order_id AND o.profile_id = i.profile_id
      SET i.order_number = o.number, i.cause_id = i.subject_id,
          i.cause_kind = IF(i.kind = 'INVOICE', 'ORDER', 'FAILED_LINE')`,
  `ALTER TABLE invoice_line ADD COLUMN line_id ${ID} NULL AFTER position`,
  `UPDATE invoice_line l JOIN invoice i ON i.id = l.invoice_id
     JOIN order_line o ON o.profile_id = i.profile_id AND o.order_id = i.order_id AND o.position = l.position
      SET l.line_id = o.id WHERE i.kind = 'INVOICE'`,
  `UPDATE invoice_line l JOIN invoice i ON i.id = l.invoice_id SET l.line_id = i.subject_id WHERE i.kind = 'CREDIT_NOTE'`,
];

/** The row of a document never changes: how much of each of its lines was credited stands beside it. */
const CREDITED = [
  `CREATE TABLE invoice_credited (
     profile_id ${ID} NOT NULL,
     invoice_id ${ID} NOT NULL,
     line_id ${ID} NOT NULL,
     paid_cents bigint NOT NULL,
     credited_cents bigint NOT NULL,
     credited_net bigint NOT NULL,
     credited_vat bigint NOT NULL,
     PRIMARY KEY (profile_id, invoice_id, line_id),
     CONSTRAINT invoice_credited_bound CHECK (credited_cents BETWEEN 0 AND paid_cents)
   ) ENGINE=InnoDB`,
  `INSERT INTO invoice_credited (profile_id, invoice_id, line_id, paid_cents, credited_cents, credited_net, credited_vat)
   SELECT i.profile_id, i.id, l.line_id, l.net + IF(i.split_payment = 1, 0, l.vat),
          COALESCE(-(n.net + IF(i.split_payment = 1, 0, n.vat)), 0), COALESCE(-n.net, 0), COALESCE(-n.vat, 0)
     FROM invoice i
     JOIN invoice_line l ON l.invoice_id = i.id
     LEFT JOIN invoice n ON n.corrects_invoice_id = i.id AND n.cause_id = l.line_id AND n.profile_id = i.profile_id
    WHERE i.kind = 'INVOICE' AND l.line_id IS NOT NULL`,
];

/** Where a series stands, by the name it has on its documents, and the moment its last document is dated by. */
const SERIES = [
  `CREATE TABLE document_series (
     series varchar(20) NOT NULL,
     year smallint NOT NULL,
     last_number int NOT NULL,
     last_at datetime(3) NOT NULL,
     PRIMARY KEY (series, year)
   ) ENGINE=InnoDB`,
  `INSERT INTO document_series (series, year, last_number, last_at)
     SELECT series, year, MAX(progressive), MAX(issued_at) FROM invoice GROUP BY series, year`,
  "DELETE FROM number_counter WHERE series IN ('INVOICE', 'CREDIT_NOTE')",
];

const KEYS = [
  `ALTER TABLE invoice
     DROP KEY invoice_once, DROP COLUMN subject_id,
     MODIFY COLUMN order_number varchar(20) NOT NULL,
     MODIFY COLUMN cause_kind varchar(20) NOT NULL,
     MODIFY COLUMN cause_id ${ID} NOT NULL,
     ADD UNIQUE KEY invoice_cause (profile_id, cause_kind, cause_id),
     DROP KEY invoice_order,
     ADD KEY invoice_order (profile_id, order_id, issued_at, id),
     ADD KEY invoice_order_number (profile_id, order_number),
     ADD KEY invoice_progressive (profile_id, progressive)`,
  ...['invoice', 'invoice_line'].flatMap((table) =>
    (['UPDATE', 'DELETE'] as const).map(
      (act) => `CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} FOR EACH ROW
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a tax document is never changed'`,
    ),
  ),
];

export class TaxDocuments1765010000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...DOCUMENTS, ...CREDITED, ...SERIES, ...KEYS]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('documents that were issued cannot be taken back: restore the database instead');
  }
}
