import type { Clock } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import { operationalTables, type PersonalTable } from '@customer-area/shared/personal-data';
import type { EntityManager } from 'typeorm';

/** Orders with an invoice belong to the accounts; the others were never business. */
const INVOICED = 'id IN (SELECT i.order_id FROM invoice i WHERE i.profile_id = customer_order.profile_id)';

/** What this service knows about a profile. Tokens of payment methods are the provider's secrets and are in no copy. */
export const personalTables: readonly PersonalTable[] = [
  {
    table: 'customer_order',
    section: 'orders',
    key: ['id'],
    copied: [
      'id',
      'number',
      'status',
      'currency',
      'net',
      'vat',
      'total',
      'amount_due',
      'discount',
      'vat_summaries',
      'promo_code',
      'means',
      'billing_data',
      'created_at',
      'expires_at',
      'paid_at',
    ],
    erasure: { act: 'blank', columns: { billing_data: '{}' }, unless: INVOICED, reason: 'ACCOUNTING' },
  },
  {
    table: 'order_line',
    section: 'orderLines',
    key: ['id'],
    copied: ['id', 'order_id', 'kind', 'domain_id', 'years', 'details', 'net', 'vat', 'vat_rate', 'status'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'order_domain',
    section: 'orderLines',
    key: ['domain_id', 'order_id'],
    copied: { not: 'repeats what the order lines say' },
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'order_transition',
    section: 'orderHistory',
    key: ['order_id', 'id'],
    copied: ['order_id', 'from_status', 'to_status', 'cause', 'at'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'order_claim',
    section: 'orderClaims',
    key: ['order_id'],
    copied: ['order_id', 'state', 'reason', 'claimed_at', 'concluded_at'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'order_placing',
    section: 'requests',
    key: ['idempotency_key'],
    copied: { not: 'lives for the length of one request' },
    erasure: { act: 'delete' },
  },
  {
    table: 'promo_code_use',
    section: 'promoCodes',
    key: ['promo_code_id'],
    copied: { not: 'the code stands on the order' },
    erasure: { act: 'delete' },
  },
  {
    table: 'promo_redemption',
    section: 'promoCodes',
    key: ['order_id'],
    copied: { not: 'the code stands on the order' },
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'invoice',
    section: 'invoices',
    key: ['id'],
    copied: [
      'id',
      'kind',
      'number',
      'order_id',
      'currency',
      'net',
      'vat',
      'total',
      'vat_summaries',
      'billing_data',
      'issued_at',
    ],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'invoice_line',
    section: 'invoiceLines',
    key: ['invoice_id', 'position'],
    copied: ['invoice_id', 'description', 'quantity', 'net', 'vat', 'vat_rate'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'credit_account',
    section: 'credit',
    key: ['profile_id'],
    copied: { not: 'a lock, nothing else' },
    erasure: { act: 'delete' },
  },
  {
    table: 'credit_grant',
    section: 'credit',
    key: ['id'],
    copied: ['id', 'amount', 'remaining', 'currency', 'reason', 'granted_at', 'expires_at'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'credit_spend',
    section: 'creditSpent',
    key: ['order_id', 'grant_id'],
    copied: ['order_id', 'amount', 'spent_at'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'payment_attempt',
    section: 'payments',
    key: ['order_id', 'id'],
    copied: [
      'id',
      'order_id',
      'means',
      'status',
      'amount',
      'currency',
      'api_key_id',
      'started_at',
      'concluded_at',
    ],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'payment',
    section: 'moneyReceived',
    key: ['order_id', 'id'],
    copied: ['id', 'order_id', 'means', 'amount_cents', 'currency', 'captured_at', 'booked_as'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'payment_case',
    section: 'paymentCases',
    key: ['order_id', 'id'],
    copied: ['id', 'order_id', 'kind', 'expected_cents', 'captured_cents', 'opened_at', 'closed_at'],
    erasure: { act: 'keep', reason: 'ACCOUNTING' },
  },
  {
    table: 'api_key_spending',
    section: 'apiKeySpending',
    key: ['api_key_id', 'month'],
    copied: ['api_key_id', 'month', 'spent_cents'],
    erasure: { act: 'delete' },
  },
  {
    table: 'saved_payment_method',
    section: 'savedPaymentMethods',
    key: ['id'],
    copied: ['id', 'means', 'brand', 'last_four', 'expiry_month', 'expiry_year', 'created_at'],
    erasure: { act: 'delete' },
  },
  ...operationalTables,
];

/** Money that is still on its way, or still the customer's; an order that is still being made of a claim is open too. */
export const obstaclesToErasure = (clock: Clock) => async (manager: EntityManager, profileId: ProfileId) => {
  const rows = (await manager.query(
    `SELECT (SELECT COUNT(*) FROM customer_order
              WHERE profile_id = ? AND status IN ('AWAITING_PAYMENT', 'PAID', 'IN_PROGRESS')) +
            (SELECT COUNT(*) FROM order_claim WHERE profile_id = ? AND state = 'BINDING') AS openOrders,
            (SELECT COUNT(*) FROM credit_grant
              WHERE profile_id = ? AND remaining > 0 AND expires_at > ?) AS openCredit`,
    [profileId, profileId, profileId, clock.now()],
  )) as { openOrders: string; openCredit: string }[];
  return [
    { code: 'ORDERS_OPEN', count: Number(rows[0]?.openOrders ?? 0) },
    { code: 'CREDIT_LEFT', count: Number(rows[0]?.openCredit ?? 0) },
  ];
};
