import { openDatabase } from '@customer-area/shared/database';
import type { MigrationInterface } from 'typeorm';
import { emptyDatabase } from '../../../../test/harness/database';
import { Billing1763800000000 } from '../../migrations/1763800000000-billing';
import { EventActor1763900000000 } from '../../migrations/1763900000000-event-actor';
import { SpendingLimits1763900450000 } from '../../migrations/1763900450000-spending-limits';
import { MoneyColumns1763900860000 } from '../../migrations/1763900860000-money-columns';
import { PaymentPort1763900870000 } from '../../migrations/1763900870000-payment-port';
import { SettleAgain1763900880000 } from '../../migrations/1763900880000-settle-again';

type Migrations = (new () => MigrationInterface)[];

const BEFORE: Migrations = [Billing1763800000000, EventActor1763900000000, SpendingLimits1763900450000];
const AFTER: Migrations = [
  ...BEFORE,
  MoneyColumns1763900860000,
  PaymentPort1763900870000,
  SettleAgain1763900880000,
];

const DATE = '2026-03-01 10:00:00.000';
const attempt = (id: string, means: string, status: string, amount: number) =>
  `INSERT INTO payment_attempt (id, profile_id, order_id, means, status, amount, currency, save_method, started_at, concluded_at)
   VALUES ('pay_${id}', 'prf_1', 'ord_${id}', '${means}', '${status}', ${amount}, 'EUR', 0, '2026-03-01 11:00:00', '2026-03-01 11:00:01')`;
const order = (id: string, paid: boolean) =>
  `INSERT INTO customer_order (id, profile_id, number, status, currency, net, vat, total, amount_due, discount, vat_percent, split_payment, billing_data, created_at, expires_at, paid_at)
   VALUES ('ord_${id}', 'prf_1', '${id}', 'PAID', 'EUR', 999, 220, 1219, 1219, 0, '22.00', 0, '{}', '${DATE}', '${DATE}', ${paid ? `'${DATE}'` : 'NULL'})`;
const charge = (id: string, state: string, amount: number) =>
  `INSERT INTO sim_provider_charge (attempt_id, state, amount, refunded, currency, token, at)
   VALUES ('pay_${id}', '${state}', ${amount}, 0, 'EUR', 'tok_ok', '${DATE}')`;

const EXISTING = [
  order('card', true),
  attempt('card', 'CARD', 'CAPTURED', 1_219),
  charge('card', 'CAPTURED', 1_219),
  order('paypal', true),
  attempt('paypal', 'PAYPAL', 'CAPTURED', 1_219),
  charge('paypal', 'CAPTURED', 1_219),
  // Collected too late, and more than was asked for.
  order('late', false),
  attempt('late', 'CARD', 'CREDITED', 1_219),
  charge('late', 'CAPTURED', 1_300),
  `INSERT INTO credit_grant (id, profile_id, amount, remaining, currency, reason, subject_id, granted_at, expires_at)
   VALUES ('crd_1', 'prf_1', 1300, 1300, 'EUR', 'LATE_PAYMENT', 'pay_late', '${DATE}', '2027-03-01')`,
  // No money came: paid by credit, abandoned, declined, free of charge, under way and never sent.
  order('credit', true),
  attempt('credit', 'CREDIT', 'CAPTURED', 1_219),
  order('abandoned', false),
  attempt('abandoned', 'CARD', 'FAILED', 1_219),
  charge('abandoned', 'ABANDONED', 0),
  order('free', true),
  attempt('free', 'CARD', 'CAPTURED', 0),
  order('open', false),
  attempt('open', 'CARD', 'STARTED', 1_219),
  `INSERT INTO job (id, kind, subject_id, due_at, state, attempts, not_before)
   VALUES ('job_1', 'payment.settle', 'pay_open', '${DATE}', 'PARKED', 12, '2036-01-01'),
          ('job_2', 'order.expire', 'ord_open', '${DATE}', 'PARKED', 12, '2036-01-01')`,
  ...['CARD', 'PAYPAL'].map(
    (means) =>
      `INSERT INTO saved_payment_method (id, profile_id, means, token, brand, last_four, expiry_month, expiry_year, created_at)
       VALUES ('met_${means}', 'prf_${means}', '${means}', 'tok_ok', 'Visa', '4242', 12, 2030, '${DATE}')`,
  ),
];

describe('payments that were made before charges had names', () => {
  it('are converted: what arrived is booked once, what is kept knows its provider', async () => {
    const { url, drop } = await emptyDatabase('billing');
    try {
      const before = await openDatabase({ url, entities: [], migrations: BEFORE });
      for (const statement of EXISTING) await before.read.query(statement);
      await before.close();
      const after = await openDatabase({ url, entities: [], migrations: AFTER });
      const rows = (sql: string) => after.read.query(sql) as Promise<Record<string, unknown>[]>;

      const at = new Date('2026-03-01T10:00:00Z');
      const common = { currency: 'EUR', at, profile: 'prf_1' };
      expect(
        await rows(
          `SELECT id, attempt_id AS attempt, profile_id AS profile, provider, provider_reference AS reference, CAST(amount_cents AS char) AS cents,
                  currency, captured_at AS at, booked_as AS bookedAs FROM payment ORDER BY id`,
        ),
      ).toEqual([
        {
          ...common,
          id: 'pmt_card',
          attempt: 'pay_card',
          provider: 'sandbox-card',
          reference: 'sim_pay_card',
          cents: '1219',
          bookedAs: 'ORDER',
        },
        {
          ...common,
          id: 'pmt_late',
          attempt: 'pay_late',
          provider: 'sandbox-card',
          reference: 'sim_pay_late',
          cents: '1300',
          bookedAs: 'CREDIT',
        },
        {
          ...common,
          id: 'pmt_paypal',
          attempt: 'pay_paypal',
          provider: 'sandbox-paypal',
          reference: 'sim_pay_paypal',
          cents: '1219',
          bookedAs: 'ORDER',
        },
      ]);
      expect(
        await rows(
          'SELECT adapter, fingerprint, brand, last_four AS lastFour FROM saved_payment_method ORDER BY adapter',
        ),
      ).toEqual([
        { adapter: 'sandbox-card', fingerprint: 'tok_ok', brand: 'Visa', lastFour: '4242' },
        { adapter: 'sandbox-paypal', fingerprint: 'tok_ok', brand: 'PayPal', lastFour: null },
      ]);
      expect(
        await rows("SELECT provider_reference AS reference FROM payment_attempt WHERE id = 'pay_open'"),
      ).toEqual([{ reference: null }]);
      expect(await rows("SELECT state FROM sim_provider_charge WHERE attempt_id = 'pay_abandoned'")).toEqual([
        { state: 'CANCELLED' },
      ]);
      expect(await rows('SELECT id, state, attempts FROM job ORDER BY id')).toEqual([
        { id: 'job_1', state: 'READY', attempts: 0 },
        { id: 'job_2', state: 'PARKED', attempts: 12 },
      ]);
      await after.close();
    } finally {
      await drop();
    }
  });
});
