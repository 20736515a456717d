import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

/** What was sent of archives that are being fetched, for a day. */
export class InvoiceArchives1765020000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE invoice_archive_part (
         profile_id ${ID} NOT NULL,
         archive_id ${ID} NOT NULL,
         position int NOT NULL,
         directory mediumblob NOT NULL,
         files int NOT NULL,
         sent_at datetime(3) NOT NULL,
         PRIMARY KEY (profile_id, archive_id, position)
       ) ENGINE=InnoDB`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invoice_archive_part');
  }
}
