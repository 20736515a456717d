import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the nightly check of the ledger finds. */
export class LedgerDifferences1765030000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE ledger_difference (
      kind varchar(20) NOT NULL,
      subject_id ${exactText(40)} NOT NULL,
      booked_cents bigint NOT NULL,
      kept_cents bigint NOT NULL,
      found_at datetime(3) NOT NULL,
      closed_at datetime(3) NULL,
      PRIMARY KEY (kind, subject_id),
      KEY ledger_difference_open (closed_at, found_at)
    ) ENGINE=InnoDB`);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
