import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Marked {
  readonly id: string;
  readonly orderId: string;
  readonly cents: string | number;
}

/** What a line's key is made of, and which payment, marked by staff before, a line is. */
export class ToldTwice1765090300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bank_line
      ADD COLUMN key_kind varchar(20) NULL AFTER line_key,
      ADD COLUMN marked_payment_id ${exactText(40)} NULL AFTER credited_cents,
      ADD KEY bank_line_alike (account, booked_on, cents),
      ADD UNIQUE KEY bank_line_marked (marked_payment_id)`);
    await runner.query(`UPDATE bank_line line
      LEFT JOIN bank_statement statement ON statement.id = line.statement_id
      LEFT JOIN bank_upload upload ON upload.id = statement.upload_id
        SET line.key_kind = CONCAT(IF(upload.format = 'CSV', 'CSV', 'CAMT'), IF(line.bank_reference IS NULL, '_TEXT', '_REFERENCE'))`);
    await runner.query('ALTER TABLE bank_line MODIFY COLUMN key_kind varchar(20) NOT NULL');
    await pairMarked(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}

/** Lines that staff had said to be money they had marked: the payment of the same amount, or the oldest one of the order that is left. */
async function pairMarked(runner: QueryRunner): Promise<void> {
  const lines: Marked[] = await runner.query(`SELECT id, order_id AS orderId, cents FROM bank_line
    WHERE status = 'PAID' AND review = 'MARKED_BY_STAFF' ORDER BY decided_at, id`);
  for (const sameAmount of [true, false])
    for (const { id, orderId, cents } of lines)
      await runner.query(
        `UPDATE bank_line SET marked_payment_id = (
           SELECT payment.id FROM payment WHERE payment.order_id = ? AND payment.provider = 'staff'
              AND (payment.amount_cents = ? OR ?)
              AND payment.id NOT IN (SELECT known FROM (SELECT marked_payment_id AS known FROM bank_line WHERE marked_payment_id IS NOT NULL) taken)
            ORDER BY payment.captured_at, payment.id LIMIT 1)
          WHERE id = ? AND marked_payment_id IS NULL`,
        [orderId, cents, sameAmount ? 0 : 1, id],
      );
}
