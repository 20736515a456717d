import type { Clock } from '@customer-area/shared/clock';
import type { ProfileId } from '@customer-area/shared/isolation';
import {
  type Erasure,
  operationalTables,
  type PersonalTable,
  personalTableOf,
} from '@customer-area/shared/personal-data';
import { columnOf } from '@customer-area/shared/rows';
import type { EntityManager } from 'typeorm';
import { AutomaticChargeRow } from '../automatic-renewals';
import { BankLineRow } from '../bank-money';
import { BillingDataRow } from '../billing-data';
import {
  CreditAccountRow,
  CreditGrantRow,
  CreditHoldRow,
  CreditMovementRow,
  CreditSpendRow,
} from '../credit';
import { OrderClaimRow } from '../first-purchase';
import { OrderSnapshotRow } from '../frozen-facts';
import { ArchivePartRow } from '../invoice-archive';
import { TransmissionRow } from '../invoice-delivery';
import {
  InvoiceCreditedRow,
  InvoiceDeliveryRow,
  InvoiceFileRow,
  InvoiceLineRow,
  InvoiceRow,
} from '../invoices';
import { LedgerEntryRow } from '../ledger';
import {
  OrderDomainRow,
  OrderLineRow,
  OrderPlacingRow,
  OrderRow,
  OrderTransitionRow,
  OrderWordRow,
} from '../orders';
import { PaymentLinkRow } from '../payment-links';
import { PaymentRequestOrderRow, PaymentRequestRow } from '../payment-requests';
import {
  DetachedMethodRow,
  MethodSetupRow,
  PaymentAttemptRow,
  PaymentCaseRow,
  PaymentRow,
  SavedMethodRow,
} from '../payments';
import { PromoCodeUseRow, PromoRedemptionRow } from '../promo-codes';
import { OrderProposalRow } from '../proposed-orders';
import { QuoteRow } from '../quotes';
import { RefundRow } from '../refunds';
import { RenewalPlanRow } from '../renewal-plans';
import { ProfileLimitRow, SpendingRow } from '../spending-limits';
import { VatProofRow } from '../vat-proofs';
import { WithdrawalRow } from '../withdrawals';

/** Orders with an invoice belong to the accounts; the others were never business. */
const INVOICED = 'id IN (SELECT i.order_id FROM invoice i WHERE i.profile_id = customer_order.profile_id)';

const INVOICED_SNAPSHOT =
  'order_id IN (SELECT i.order_id FROM invoice i WHERE i.profile_id = order_snapshot.profile_id)';

/** The job that makes the provider forget it takes it away afterwards. */
const TO_BE_FORGOTTEN = `EXISTS (SELECT 1 FROM job j
  WHERE j.kind = 'payment-method.detach' AND j.subject_id = detached_method.id AND j.state IN ('READY', 'PARKED'))`;

const ACCOUNTING: Erasure = { act: 'keep', reason: 'ACCOUNTING' };
const DELETED: Erasure = { act: 'delete' };

/** What this service knows about a profile. Tokens of payment methods are the provider's secrets and are in no copy. */
export const personalTables: readonly PersonalTable[] = [
  personalTableOf(OrderRow, {
    section: 'orders',
    key: ['id'],
    erasure: {
      act: 'blank',
      columns: { [columnOf(OrderRow, 'billingData')]: '{}' },
      unless: INVOICED,
      reason: 'ACCOUNTING',
    },
  }),
  personalTableOf(BillingDataRow, { section: 'billingData', key: ['profileId'], erasure: DELETED }),
  personalTableOf(WithdrawalRow, { section: 'withdrawals', key: ['orderId', 'id'], erasure: ACCOUNTING }),
  personalTableOf(VatProofRow, { section: 'vatProofs', key: ['askedAt', 'id'], erasure: ACCOUNTING }),
  personalTableOf(QuoteRow, {
    section: 'quotes',
    key: ['id'],
    notCopied: 'a proposal that lasts a day',
    erasure: DELETED,
  }),
  personalTableOf(OrderSnapshotRow, {
    section: 'orderSnapshots',
    key: ['orderId'],
    erasure: {
      act: 'blank',
      columns: { [columnOf(OrderSnapshotRow, 'body')]: '' },
      unless: INVOICED_SNAPSHOT,
      reason: 'ACCOUNTING',
    },
  }),
  personalTableOf(OrderLineRow, { section: 'orderLines', key: ['id'], erasure: ACCOUNTING }),
  personalTableOf(OrderDomainRow, {
    section: 'orderLines',
    key: ['domainId', 'orderId'],
    notCopied: 'repeats what the order lines say',
    erasure: ACCOUNTING,
  }),
  personalTableOf(OrderWordRow, {
    section: 'orderLines',
    key: ['word', 'orderId'],
    notCopied: 'repeats what the order lines say',
    erasure: ACCOUNTING,
  }),
  personalTableOf(OrderProposalRow, { section: 'orderProposals', key: ['orderId'], erasure: DELETED }),
  personalTableOf(OrderTransitionRow, {
    section: 'orderHistory',
    key: ['orderId', 'id'],
    erasure: ACCOUNTING,
  }),
  personalTableOf(OrderClaimRow, { section: 'orderClaims', key: ['orderId'], erasure: ACCOUNTING }),
  personalTableOf(OrderPlacingRow, {
    section: 'requests',
    key: ['idempotencyKey'],
    notCopied: 'lives for the length of one request',
    erasure: DELETED,
  }),
  personalTableOf(PromoCodeUseRow, {
    section: 'promoCodes',
    key: ['promoCodeId'],
    notCopied: 'the code stands on the order',
    erasure: DELETED,
  }),
  personalTableOf(PromoRedemptionRow, {
    section: 'promoCodes',
    key: ['orderId'],
    notCopied: 'the code stands on the order',
    erasure: ACCOUNTING,
  }),
  personalTableOf(InvoiceRow, { section: 'invoices', key: ['id'], erasure: ACCOUNTING }),
  personalTableOf(InvoiceLineRow, {
    section: 'invoiceLines',
    key: ['invoiceId', 'position'],
    erasure: ACCOUNTING,
  }),
  personalTableOf(InvoiceCreditedRow, {
    section: 'invoiceLines',
    key: ['invoiceId', 'lineId'],
    notCopied: 'adds up what the credit notes say',
    erasure: ACCOUNTING,
  }),
  personalTableOf(InvoiceFileRow, {
    section: 'invoices',
    key: ['invoiceId', 'edition'],
    notCopied: 'says once more what the document says, and can be downloaded',
    erasure: ACCOUNTING,
  }),
  personalTableOf(TransmissionRow, {
    section: 'invoiceDeliveries',
    key: ['invoiceId', 'edition'],
    notCopied: 'a number of ours for a file',
    erasure: ACCOUNTING,
  }),
  personalTableOf(ArchivePartRow, {
    section: 'invoices',
    key: ['archiveId', 'position'],
    notCopied: 'lives for a day, and lists files that can be downloaded',
    erasure: DELETED,
  }),
  personalTableOf(InvoiceDeliveryRow, {
    section: 'invoiceDeliveries',
    key: ['invoiceId'],
    erasure: ACCOUNTING,
  }),
  personalTableOf(CreditAccountRow, {
    section: 'credit',
    key: ['profileId'],
    notCopied: 'a lock, nothing else',
    erasure: DELETED,
  }),
  personalTableOf(CreditGrantRow, { section: 'credit', key: ['id'], erasure: ACCOUNTING }),
  personalTableOf(CreditSpendRow, {
    section: 'creditSpent',
    key: ['orderId', 'grantId'],
    erasure: ACCOUNTING,
  }),
  personalTableOf(CreditHoldRow, {
    section: 'creditHeld',
    key: ['attemptId', 'grantId'],
    notCopied: 'the movements of credit say it',
    erasure: ACCOUNTING,
  }),
  personalTableOf(CreditMovementRow, { section: 'creditMovements', key: ['at', 'id'], erasure: ACCOUNTING }),
  personalTableOf(LedgerEntryRow, {
    section: 'ledger',
    key: ['transactionId', 'position'],
    notCopied: 'repeats what orders, documents, payments and credit say',
    erasure: ACCOUNTING,
  }),
  personalTableOf(PaymentAttemptRow, { section: 'payments', key: ['orderId', 'id'], erasure: ACCOUNTING }),
  personalTableOf(BankLineRow, { section: 'bankLines', key: ['id'], erasure: ACCOUNTING }),
  personalTableOf(PaymentRow, { section: 'moneyReceived', key: ['orderId', 'id'], erasure: ACCOUNTING }),
  personalTableOf(RefundRow, { section: 'refunds', key: ['orderId', 'id'], erasure: ACCOUNTING }),
  personalTableOf(PaymentCaseRow, {
    section: 'paymentCasesOperation',
    key: ['orderId', 'id'],
    erasure: ACCOUNTING,
  }),
  personalTableOf(PaymentLinkRow, {
    section: 'paymentLinks',
    key: ['tokenHash'],
    notCopied: 'a secret for two weeks',
    erasure: DELETED,
  }),
  personalTableOf(PaymentRequestRow, { section: 'paymentRequests', key: ['id'], erasure: DELETED }),
  personalTableOf(PaymentRequestOrderRow, {
    section: 'paymentRequests',
    key: ['requestId', 'orderId'],
    notCopied: 'the orders are in the copy',
    erasure: DELETED,
  }),
  personalTableOf(AutomaticChargeRow, {
    section: 'automaticRenewals',
    key: ['dueAt', 'id'],
    erasure: DELETED,
  }),
  personalTableOf(SpendingRow, {
    section: 'spending',
    key: ['spenderId', 'month'],
    erasure: DELETED,
  }),
  personalTableOf(ProfileLimitRow, { section: 'spendingLimit', key: ['profileId'], erasure: DELETED }),
  personalTableOf(RenewalPlanRow, {
    section: 'renewalPlans',
    key: ['tokenHash'],
    notCopied: 'a proposal that lasts a day',
    erasure: DELETED,
  }),
  personalTableOf(MethodSetupRow, {
    section: 'savedPaymentMethods',
    key: ['id'],
    notCopied: 'lives for a day',
    erasure: DELETED,
  }),
  personalTableOf(DetachedMethodRow, {
    section: 'savedPaymentMethods',
    key: ['id'],
    notCopied: "the provider's secret, until it is forgotten there too",
    erasure: { act: 'delete', unless: TO_BE_FORGOTTEN },
  }),
  personalTableOf(SavedMethodRow, { section: 'savedPaymentMethods', key: ['id'], erasure: DELETED }),
  ...operationalTables,
];

/**
 * Money that is still on its way, or still the customer's; an order that is still being made of a claim is open too. The cases of
 * refunds hold nothing up beside that: their money is credit, or the refund itself is counted.
 */
export const obstaclesToErasure = (clock: Clock) => async (manager: EntityManager, profileId: ProfileId) => {
  const rows = (await manager.query(
    `SELECT (SELECT COUNT(*) FROM customer_order
              WHERE profile_id = ? AND status IN ('AWAITING_PAYMENT', 'PAID', 'IN_PROGRESS')) +
            (SELECT COUNT(*) FROM order_claim WHERE profile_id = ? AND state = 'BINDING') AS openOrders,
            (SELECT COUNT(*) FROM credit_grant
              WHERE profile_id = ? AND remaining > 0 AND expires_at > ?) AS openCredit,
            (SELECT COUNT(*) FROM refund
              WHERE profile_id = ? AND state IN ('TO_APPROVE', 'REQUESTED', 'PROCESSING', 'TO_TRANSFER')) AS openRefunds,
            (SELECT COUNT(*) FROM payment_case
              WHERE profile_id = ? AND closed_at IS NULL AND kind NOT IN ('REFUND_FAILED', 'REFUND_UNDECIDED')) AS openCases`,
    [profileId, profileId, profileId, clock.now(), profileId, profileId],
  )) as { openOrders: string; openCredit: string; openRefunds: string; openCases: string }[];
  return [
    { code: 'ORDERS_OPEN', count: Number(rows[0]?.openOrders ?? 0) },
    { code: 'CREDIT_LEFT', count: Number(rows[0]?.openCredit ?? 0) },
    { code: 'REFUNDS_OPEN', count: Number(rows[0]?.openRefunds ?? 0) },
    { code: 'PAYMENTS_UNDER_REVIEW', count: Number(rows[0]?.openCases ?? 0) },
  ];
};
