import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a profile wants to spend at most in a month, and the month that a payment counts for. */
export class ProfileSpending1765030000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE profile_spending_limit (
      profile_id ${exactText(40)} NOT NULL PRIMARY KEY,
      limit_cents int NOT NULL,
      set_at datetime(3) NOT NULL,
      warned_month char(7) NULL
    ) ENGINE=InnoDB`);
    await runner.query('ALTER TABLE payment_attempt ADD COLUMN counted_month char(7) NULL');
    // What was paid before counts in its month: in winter Italy is one hour ahead, which is as near as this comes.
    await runner.query(
      `INSERT INTO spending (profile_id, spender_id, month, spent_cents)
       SELECT profile_id, profile_id, DATE_FORMAT(paid_at + INTERVAL 1 HOUR, '%Y-%m') AS paid_month, SUM(amount_due)
         FROM customer_order WHERE paid_at IS NOT NULL AND means IN ('CARD', 'PAYPAL', 'CREDIT') AND amount_due > 0
        GROUP BY profile_id, paid_month`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
