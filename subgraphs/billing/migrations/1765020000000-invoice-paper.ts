import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

const TABLES = [
  // The bytes of a document as they were issued. A second edition is one that the exchange system refused to take as it was.
  `CREATE TABLE invoice_file (
     profile_id ${ID} NOT NULL,
     invoice_id ${ID} NOT NULL,
     edition tinyint NOT NULL,
     bytes mediumblob NOT NULL,
     sha256 ${exactText(64)} NOT NULL,
     written_at datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, invoice_id, edition)
   ) ENGINE=InnoDB`,
  ...(['UPDATE', 'DELETE'] as const).map(
    (act) => `CREATE TRIGGER invoice_file_no_${act.toLowerCase()} BEFORE ${act} ON invoice_file FOR EACH ROW
      SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the file of a tax document is never changed'`,
  ),
  `CREATE TABLE invoice_delivery (
     profile_id ${ID} NOT NULL,
     invoice_id ${ID} NOT NULL,
     state varchar(12) NOT NULL,
     edition tinyint NOT NULL,
     sdi_id ${ID} NULL,
     reasons longtext NOT NULL,
     changed_at datetime(3) NOT NULL,
     resend_by datetime(3) NULL,
     PRIMARY KEY (profile_id, invoice_id)
   ) ENGINE=InnoDB`,
  // Files are named by five characters that no other file of ours ever had.
  `CREATE TABLE sdi_transmission (
     number int unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     invoice_id ${ID} NOT NULL,
     edition tinyint NOT NULL,
     UNIQUE KEY sdi_transmission_once (profile_id, invoice_id, edition)
   ) ENGINE=InnoDB`,
  // The sandbox's exchange system.
  `CREATE TABLE sim_sdi (
     file_name ${exactText(60)} NOT NULL PRIMARY KEY,
     sdi_id ${ID} NOT NULL,
     sha256 ${exactText(64)} NOT NULL,
     document_number ${exactText(20)} NOT NULL,
     document_year smallint NOT NULL,
     outcome varchar(20) NOT NULL,
     reasons longtext NOT NULL,
     received_at datetime(3) NOT NULL,
     UNIQUE KEY sim_sdi_id (sdi_id),
     KEY sim_sdi_document (document_number, document_year)
   ) ENGINE=InnoDB`,
];

export class InvoicePaper1765020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('files that were issued cannot be taken back: restore the database instead');
  }
}
