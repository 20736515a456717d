import type { MigrationInterface, QueryRunner } from 'typeorm';

const BINARY = 'CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const ID = `varchar(40) ${BINARY}`;
const REFERENCE = `varchar(200) ${BINARY}`;

const OURS = [
  // What a charge is called by whom, and when the provider is asked again how it ended.
  `ALTER TABLE payment_attempt
     ADD COLUMN provider varchar(40) NULL,
     ADD COLUMN provider_reference ${REFERENCE} NULL,
     ADD COLUMN times_asked tinyint NOT NULL DEFAULT 0,
     ADD COLUMN ask_at datetime(3) NULL,
     ADD UNIQUE KEY payment_attempt_reference (provider, provider_reference)`,
  // Money that arrived: one row for one capture, whatever became of it.
  `CREATE TABLE payment (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     attempt_id ${ID} NULL,
     means varchar(20) NOT NULL,
     provider varchar(40) NOT NULL,
     provider_reference ${REFERENCE} NOT NULL,
     amount_cents bigint NOT NULL,
     currency char(3) NOT NULL,
     captured_at datetime(3) NOT NULL,
     recorded_at datetime(3) NOT NULL,
     booked_as varchar(10) NOT NULL,
     UNIQUE KEY payment_once (provider, provider_reference),
     KEY payment_order (profile_id, order_id),
     CONSTRAINT payment_above_zero CHECK (amount_cents > 0)
   ) ENGINE=InnoDB`,
  // What only staff can decide.
  `CREATE TABLE payment_case (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     attempt_id ${ID} NOT NULL,
     kind varchar(20) NOT NULL,
     expected_cents bigint NOT NULL,
     expected_currency char(3) NOT NULL,
     captured_cents bigint NULL,
     captured_currency char(3) NULL,
     opened_at datetime(3) NOT NULL,
     closed_at datetime(3) NULL,
     UNIQUE KEY payment_case_once (attempt_id, kind),
     KEY payment_case_open (closed_at, opened_at),
     KEY payment_case_profile (profile_id, order_id)
   ) ENGINE=InnoDB`,
  `ALTER TABLE saved_payment_method
     ADD COLUMN adapter varchar(40) NULL,
     ADD COLUMN fingerprint ${REFERENCE} NULL`,
];

const SANDBOX = [
  `ALTER TABLE sim_provider_charge
     ADD COLUMN adapter varchar(40) NOT NULL DEFAULT 'sandbox-card',
     ADD COLUMN reference varchar(60) ${BINARY} NULL,
     ADD COLUMN decline char(4) NULL,
     ADD COLUMN keep_method tinyint NOT NULL DEFAULT 0,
     ADD COLUMN off_session tinyint NOT NULL DEFAULT 0,
     ADD COLUMN ends_as varchar(12) NULL,
     ADD COLUMN ends_at datetime(3) NULL,
     MODIFY COLUMN state varchar(20) NOT NULL`,
  "UPDATE sim_provider_charge SET reference = CONCAT('sim_', attempt_id)",
  "UPDATE sim_provider_charge SET state = 'CANCELLED' WHERE state = 'ABANDONED'",
  "UPDATE sim_provider_charge SET decline = 'soft' WHERE refusal IS NOT NULL",
  `UPDATE sim_provider_charge c JOIN payment_attempt a ON a.id = c.attempt_id
      SET c.adapter = 'sandbox-paypal' WHERE a.means = 'PAYPAL'`,
  `ALTER TABLE sim_provider_charge
     MODIFY COLUMN reference varchar(60) ${BINARY} NOT NULL,
     ALTER COLUMN adapter DROP DEFAULT,
     ALTER COLUMN keep_method DROP DEFAULT,
     ALTER COLUMN off_session DROP DEFAULT,
     ADD UNIQUE KEY sim_provider_charge_reference (reference),
     ADD KEY sim_provider_charge_end (ends_at),
     ADD KEY sim_provider_charge_ledger (adapter, at)`,
  `CREATE TABLE sim_provider_refund (
     refund_id ${ID} NOT NULL PRIMARY KEY,
     reference varchar(60) ${BINARY} NOT NULL,
     amount int NOT NULL,
     refusal varchar(20) NULL,
     at datetime(3) NOT NULL,
     KEY sim_provider_refund_ledger (at)
   ) ENGINE=InnoDB`,
  `CREATE TABLE sim_provider_method (
     token ${ID} NOT NULL PRIMARY KEY,
     made_for ${ID} NOT NULL,
     form_token ${REFERENCE} NOT NULL,
     forgotten_at datetime(3) NULL,
     UNIQUE KEY sim_provider_method_once (made_for)
   ) ENGINE=InnoDB`,
];

/** The only provider there ever was is the sandbox's: what it collected becomes payments, what was kept is known by it. */
const CONVERSION = [
  `UPDATE payment_attempt a JOIN sim_provider_charge c ON c.attempt_id = a.id
      SET a.provider = c.adapter, a.provider_reference = c.reference`,
  // A charge that turned into credit is what the credit was; the business time of it is nearest to when it was booked.
  `INSERT INTO payment (id, profile_id, order_id, attempt_id, means, provider, provider_reference, amount_cents, currency, captured_at, recorded_at, booked_as)
   SELECT CONCAT('pmt_', SUBSTRING(a.id, 5)), a.profile_id, a.order_id, a.id, a.means, a.provider, a.provider_reference,
          COALESCE(g.amount, a.amount), a.currency,
          COALESCE(g.granted_at, o.paid_at, a.concluded_at, a.started_at), COALESCE(a.concluded_at, a.started_at),
          IF(a.status = 'CREDITED', 'CREDIT', 'ORDER')
     FROM payment_attempt a
     JOIN customer_order o ON o.id = a.order_id AND o.profile_id = a.profile_id
     LEFT JOIN credit_grant g ON g.profile_id = a.profile_id AND g.reason = 'LATE_PAYMENT' AND g.subject_id = a.id
    WHERE a.status IN ('CAPTURED', 'CREDITED') AND a.provider_reference IS NOT NULL AND a.amount > 0`,
  `UPDATE saved_payment_method
      SET adapter = IF(means = 'PAYPAL', 'sandbox-paypal', 'sandbox-card'), fingerprint = token`,
  // The sandbox called an account a card.
  `UPDATE saved_payment_method SET brand = 'PayPal', last_four = NULL, expiry_month = NULL, expiry_year = NULL
    WHERE means = 'PAYPAL' AND brand = 'Visa'`,
  `ALTER TABLE saved_payment_method
     MODIFY COLUMN adapter varchar(40) NOT NULL,
     MODIFY COLUMN fingerprint ${REFERENCE} NOT NULL,
     DROP KEY saved_payment_method_once,
     ADD UNIQUE KEY saved_payment_method_once (profile_id, adapter, fingerprint)`,
];

/** Charges have a name at their provider; money that arrived is kept apart from attempts to collect it. */
export class PaymentPort1763900870000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...OURS, ...SANDBOX, ...CONVERSION]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('what arrived cannot be forgotten: restore the database instead');
  }
}
