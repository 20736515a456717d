import { exactText } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = exactText(40);

const STATEMENTS = [
  `CREATE TABLE credit_movement (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     kind varchar(10) NOT NULL,
     cents bigint NOT NULL,
     at datetime(3) NOT NULL,
     expires_at datetime(3) NULL,
     grant_id ${ID} NULL,
     attempt_id ${ID} NULL,
     order_id ${ID} NULL,
     invoice_id ${ID} NULL,
     KEY credit_movement_list (profile_id, at, id),
     KEY credit_movement_grant (profile_id, grant_id),
     KEY credit_movement_attempt (profile_id, attempt_id)
   ) ENGINE=InnoDB`,
  // Credit that is set aside for an attempt to pay, out of which grants: so that it can go back to them.
  `CREATE TABLE credit_hold (
     profile_id ${ID} NOT NULL,
     attempt_id ${ID} NOT NULL,
     grant_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     cents bigint NOT NULL,
     state varchar(10) NOT NULL,
     held_at datetime(3) NOT NULL,
     concluded_at datetime(3) NULL,
     PRIMARY KEY (profile_id, attempt_id, grant_id),
     KEY credit_hold_order (profile_id, order_id, state),
     KEY credit_hold_open (profile_id, state, cents),
     CONSTRAINT credit_hold_above_zero CHECK (cents > 0)
   ) ENGINE=InnoDB`,
  'ALTER TABLE credit_grant ADD COLUMN reminded_days tinyint NULL',
  // What was given came from a line that failed, or from a payment that was late: both know their order.
  `INSERT INTO credit_movement (id, profile_id, kind, cents, at, expires_at, grant_id, order_id)
   SELECT CONCAT('cmv', SUBSTRING(g.id, 4)), g.profile_id, 'GRANTED', g.amount, g.granted_at, g.expires_at, g.id,
          COALESCE(l.order_id, a.order_id)
     FROM credit_grant g
     LEFT JOIN order_line l ON g.reason = 'FAILED_LINE' AND l.id = g.subject_id AND l.profile_id = g.profile_id
     LEFT JOIN payment_attempt a ON g.reason = 'LATE_PAYMENT' AND a.id = g.subject_id AND a.profile_id = g.profile_id`,
  `INSERT INTO credit_movement (id, profile_id, kind, cents, at, order_id)
   SELECT CONCAT('cmv', SUBSTRING(order_id, 4)), profile_id, 'SPENT', -SUM(amount), MIN(spent_at), order_id
     FROM credit_spend GROUP BY profile_id, order_id`,
  // Each profile with something left is looked after from now on.
  `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
   SELECT DISTINCT CONCAT('job', SUBSTRING(profile_id, 4)), 'credit.look-after', profile_id, UTC_TIMESTAMP(3), 'READY', 0, '1970-01-02'
     FROM credit_grant WHERE remaining > 0`,
];

/** What changed the credit of a profile, for its holder to read; credit that expires is told of and ended. */
export class CreditMovements1765030000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations are not undone: restore the database instead');
  }
}
