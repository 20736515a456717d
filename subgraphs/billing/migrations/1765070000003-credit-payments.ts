import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was paid with credit is a payment like any other: orders that were paid so get theirs. */
export class CreditPayments1765070000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT IGNORE INTO payment (id, profile_id, order_id, attempt_id, means, provider, provider_reference, amount_cents, credited_cents, currency, captured_at, recorded_at, booked_as, label, refunded_cents)
       SELECT CONCAT('pmt_', SUBSTRING(a.id, 5)), a.profile_id, a.order_id, a.id, 'CREDIT', 'credit', a.order_id, a.amount, 0, a.currency,
              COALESCE(o.paid_at, a.concluded_at, a.started_at), COALESCE(a.concluded_at, a.started_at), 'ORDER', NULL, 0
         FROM payment_attempt a
         JOIN customer_order o ON o.id = a.order_id AND o.profile_id = a.profile_id
        WHERE a.means = 'CREDIT' AND a.status = 'CAPTURED' AND a.amount > 0`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
