import { OPERATIONAL_TABLES_V1 } from '@customer-area/shared/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ID = 'varchar(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';
const CODE = 'varchar(60) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin';

const CATALOGUE = [
  `CREATE TABLE price (
     product ${CODE} NOT NULL,
     operation ${CODE} NOT NULL,
     tld ${CODE} NOT NULL,
     years tinyint NOT NULL,
     valid_from datetime(3) NOT NULL,
     cents int NOT NULL,
     PRIMARY KEY (product, operation, tld, years, valid_from)
   ) ENGINE=InnoDB`,
  `CREATE TABLE vat_rate (
     country char(2) NOT NULL,
     valid_from datetime(3) NOT NULL,
     percent varchar(6) NOT NULL,
     PRIMARY KEY (country, valid_from)
   ) ENGINE=InnoDB`,
  // One row per period in which the yearly distance-selling threshold was passed; empty: never so far.
  `CREATE TABLE vat_oss_period (
     valid_from datetime(3) NOT NULL PRIMARY KEY,
     valid_to datetime(3) NULL
   ) ENGINE=InnoDB`,
];

const ORDERS = [
  `CREATE TABLE number_counter (
     series varchar(20) NOT NULL,
     year smallint NOT NULL,
     last_number int NOT NULL,
     PRIMARY KEY (series, year)
   ) ENGINE=InnoDB`,
  `CREATE TABLE customer_order (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     number varchar(20) NOT NULL,
     status varchar(20) NOT NULL,
     currency char(3) NOT NULL,
     net int NOT NULL,
     vat int NOT NULL,
     total int NOT NULL,
     amount_due int NOT NULL,
     discount int NOT NULL,
     vat_percent varchar(6) NOT NULL,
     vat_nature varchar(6) NULL,
     split_payment tinyint NOT NULL,
     promo_code ${CODE} NULL,
     means varchar(20) NULL,
     paying_attempt_id ${ID} NULL,
     billing_data longtext NOT NULL,
     created_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     paid_at datetime(3) NULL,
     UNIQUE KEY customer_order_number (number),
     KEY customer_order_profile (profile_id, created_at, id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE order_line (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     position tinyint NOT NULL,
     kind varchar(20) NOT NULL,
     domain_id ${ID} NULL,
     name varchar(255) NOT NULL,
     unicode_name varchar(255) NOT NULL,
     tld varchar(63) NOT NULL,
     years tinyint NOT NULL,
     list_net int NOT NULL,
     net int NOT NULL,
     vat int NOT NULL,
     status varchar(20) NOT NULL,
     failure longtext NULL,
     ordered_at datetime(3) NOT NULL,
     UNIQUE KEY order_line_position (profile_id, order_id, position),
     UNIQUE KEY order_line_domain (profile_id, domain_id, ordered_at, order_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE order_transition (
     id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     from_status varchar(20) NULL,
     to_status varchar(20) NOT NULL,
     cause varchar(60) NOT NULL,
     at datetime(3) NOT NULL,
     KEY order_transition_order (profile_id, order_id, id)
   ) ENGINE=InnoDB`,
  // Who is placing an order under this key right now; rows live for the length of one request.
  `CREATE TABLE order_placing (
     profile_id ${ID} NOT NULL,
     idempotency_key varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
     holder ${ID} NOT NULL,
     leased_until datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, idempotency_key)
   ) ENGINE=InnoDB`,
];

const PROMO_CODES = [
  `CREATE TABLE promo_code (
     id ${ID} NOT NULL PRIMARY KEY,
     code ${CODE} NOT NULL,
     kind varchar(10) NOT NULL,
     value int NOT NULL,
     valid_from datetime(3) NOT NULL,
     valid_to datetime(3) NULL,
     minimum_net int NOT NULL,
     tlds varchar(500) NULL,
     total_limit int NULL,
     profile_limit int NULL,
     used int NOT NULL,
     UNIQUE KEY promo_code_code (code)
   ) ENGINE=InnoDB`,
  `CREATE TABLE promo_code_use (
     profile_id ${ID} NOT NULL,
     promo_code_id ${ID} NOT NULL,
     used int NOT NULL,
     PRIMARY KEY (profile_id, promo_code_id)
   ) ENGINE=InnoDB`,
  `CREATE TABLE promo_redemption (
     profile_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     promo_code_id ${ID} NOT NULL,
     state varchar(10) NOT NULL,
     PRIMARY KEY (profile_id, order_id),
     KEY promo_redemption_code (promo_code_id, state)
   ) ENGINE=InnoDB`,
];

const INVOICES = [
  `CREATE TABLE invoice (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     kind varchar(12) NOT NULL,
     document_type char(4) NOT NULL,
     series varchar(20) NOT NULL,
     year smallint NOT NULL,
     progressive int NOT NULL,
     number varchar(20) NOT NULL,
     order_id ${ID} NOT NULL,
     corrects_invoice_id ${ID} NULL,
     subject_id ${ID} NOT NULL,
     currency char(3) NOT NULL,
     net int NOT NULL,
     vat int NOT NULL,
     total int NOT NULL,
     vat_percent varchar(6) NOT NULL,
     vat_nature varchar(6) NULL,
     split_payment tinyint NOT NULL,
     billing_data longtext NOT NULL,
     issued_at datetime(3) NOT NULL,
     UNIQUE KEY invoice_number (series, year, progressive),
     UNIQUE KEY invoice_once (profile_id, subject_id, kind),
     KEY invoice_profile (profile_id, issued_at, id),
     KEY invoice_order (profile_id, order_id, kind)
   ) ENGINE=InnoDB`,
  `CREATE TABLE invoice_line (
     profile_id ${ID} NOT NULL,
     invoice_id ${ID} NOT NULL,
     position tinyint NOT NULL,
     description varchar(500) NOT NULL,
     quantity int NOT NULL,
     net int NOT NULL,
     vat int NOT NULL,
     PRIMARY KEY (profile_id, invoice_id, position)
   ) ENGINE=InnoDB`,
];

const CREDIT = [
  // Locked by everything that grants or spends: one row per profile makes spending strictly one after the other.
  `CREATE TABLE credit_account (profile_id ${ID} NOT NULL PRIMARY KEY) ENGINE=InnoDB`,
  `CREATE TABLE credit_grant (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     amount int NOT NULL,
     remaining int NOT NULL,
     currency char(3) NOT NULL,
     reason varchar(40) NOT NULL,
     subject_id ${ID} NOT NULL,
     granted_at datetime(3) NOT NULL,
     expires_at datetime(3) NOT NULL,
     UNIQUE KEY credit_grant_once (profile_id, reason, subject_id),
     KEY credit_grant_open (profile_id, expires_at),
     CONSTRAINT credit_never_negative CHECK (remaining >= 0)
   ) ENGINE=InnoDB`,
  `CREATE TABLE credit_spend (
     profile_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     grant_id ${ID} NOT NULL,
     amount int NOT NULL,
     spent_at datetime(3) NOT NULL,
     PRIMARY KEY (profile_id, order_id, grant_id)
   ) ENGINE=InnoDB`,
];

const PAYMENTS = [
  `CREATE TABLE payment_attempt (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     order_id ${ID} NOT NULL,
     means varchar(20) NOT NULL,
     status varchar(20) NOT NULL,
     refusal varchar(40) NULL,
     amount int NOT NULL,
     currency char(3) NOT NULL,
     save_method tinyint NOT NULL,
     started_at datetime(3) NOT NULL,
     concluded_at datetime(3) NULL,
     KEY payment_attempt_order (profile_id, order_id, status)
   ) ENGINE=InnoDB`,
  `CREATE TABLE saved_payment_method (
     id ${ID} NOT NULL PRIMARY KEY,
     profile_id ${ID} NOT NULL,
     means varchar(20) NOT NULL,
     token varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
     brand varchar(40) NOT NULL,
     last_four char(4) NULL,
     expiry_month tinyint NULL,
     expiry_year smallint NULL,
     created_at datetime(3) NOT NULL,
     UNIQUE KEY saved_payment_method_once (profile_id, token)
   ) ENGINE=InnoDB`,
  // The simulated provider's own ledger: never joined with, and never written in a transaction with, the tables above.
  `CREATE TABLE sim_provider_charge (
     attempt_id ${ID} NOT NULL PRIMARY KEY,
     state varchar(12) NOT NULL,
     refusal varchar(40) NULL,
     amount int NOT NULL,
     refunded int NOT NULL,
     currency char(3) NOT NULL,
     token varchar(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
     at datetime(3) NOT NULL,
     CONSTRAINT sim_provider_refund_bound CHECK (refunded <= amount)
   ) ENGINE=InnoDB`,
];

/** Cents, excluding VAT: the first year of a registration, and each year of a renewal. */
const YEARLY: Readonly<Record<string, readonly [first: number, renewal: number]>> = {
  com: [1_299, 1_499],
  net: [1_399, 1_599],
  org: [1_299, 1_499],
  info: [1_499, 1_999],
  biz: [1_499, 1_899],
  it: [999, 1_099],
  eu: [899, 1_099],
  online: [2_499, 3_499],
  shop: [2_999, 3_799],
};

/** Standard rates of the Union's members. Italy's has held since October 2013. */
const RATES: readonly (readonly [country: string, percent: string, from: string])[] = [
  ['IT', '22.00', '2013-10-01'],
  ...Object.entries({
    AT: '20.00',
    BE: '21.00',
    BG: '20.00',
    CY: '19.00',
    CZ: '21.00',
    DE: '19.00',
    DK: '25.00',
    EE: '24.00',
    ES: '21.00',
    FI: '25.50',
    FR: '20.00',
    GR: '24.00',
    HR: '25.00',
    HU: '27.00',
    IE: '23.00',
    LT: '21.00',
    LU: '17.00',
    LV: '21.00',
    MT: '18.00',
    NL: '21.00',
    PL: '23.00',
    PT: '23.00',
    RO: '21.00',
    SE: '25.00',
    SI: '22.00',
    SK: '23.00',
  }).map(([country, percent]) => [country, percent, '2025-09-01'] as const),
];

export class Billing1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [
      ...OPERATIONAL_TABLES_V1,
      ...CATALOGUE,
      ...ORDERS,
      ...PROMO_CODES,
      ...INVOICES,
      ...CREDIT,
      ...PAYMENTS,
    ])
      await runner.query(statement);
    const from = new Date('2020-01-01T00:00:00.000Z');
    for (const [tld, [first, renewal]] of Object.entries(YEARLY)) {
      const rows = [
        ...Array.from({ length: 10 }, (_, i) => ['REGISTER', i + 1, first + i * renewal] as const),
        ...Array.from({ length: 5 }, (_, i) => ['RENEW', i + 1, (i + 1) * renewal] as const),
      ];
      await runner.query(
        `INSERT INTO price (product, operation, tld, years, valid_from, cents) VALUES ${rows.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')}`,
        rows.flatMap(([operation, years, cents]) => ['DOMAIN', operation, tld, years, from, cents]),
      );
    }
    await runner.query(
      `INSERT INTO vat_rate (country, valid_from, percent) VALUES ${RATES.map(() => '(?, ?, ?)').join(', ')}`,
      RATES.flatMap(([country, percent, date]) => [country, new Date(`${date}T00:00:00.000Z`), percent]),
    );
  }

  async down(): Promise<void> {
    throw new Error('the first migration is not taken back: drop the database instead');
  }
}
