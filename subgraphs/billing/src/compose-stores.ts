import { AutomaticChargeRow, AutomaticChargeStore } from './automatic-renewals';
import {
  BankLineRow,
  BankLineStore,
  BankStatementRow,
  BankStatementStore,
  BankUploadRow,
} from './bank-money';
import { BillingDataRow, BillingDataStore } from './billing-data';
import { CatalogueStore } from './catalogue';
import { composeDocumentStores, documentEntities } from './compose-document-stores';
import {
  CreditAccountRow,
  CreditAccountStore,
  CreditExpiryStore,
  CreditGrantRow,
  CreditHoldRow,
  CreditHoldStore,
  CreditMovementRow,
  CreditMovementStore,
  CreditSpendRow,
  CreditStore,
} from './credit';
import { DemoDataStore } from './demo-data';
import {
  OpenOrderCountStore,
  OrderClaimRow,
  OrderClaimStore,
  UnclaimedOrderRow,
  UnclaimedOrderStore,
} from './first-purchase';
import { OrderSnapshotRow, OrderSnapshotStore } from './frozen-facts';
import { LedgerEntryRow, LedgerStore, LedgerTransactionRow } from './ledger';
import { LedgerCheckStore, LedgerDifferenceRow } from './ledger-check';
import { NumberCounterStore } from './numbering';
import {
  AwaitedMoneyStore,
  DomainOrderStore,
  NumberedOrderStore,
  OrderDomainRow,
  OrderLineRow,
  OrderPlacingRow,
  OrderRow,
  OrderStore,
  OrderTransitionRow,
  OrderWordRow,
  OrderWritingStore,
  PlacingLeaseStore,
  ProfileOpenOrderStore,
} from './orders';
import { PaymentLinkRow, PaymentLinkStore } from './payment-links';
import { PaymentRequestOrderRow, PaymentRequestRow, PaymentRequestStore } from './payment-requests';
import {
  DetachedMethodRow,
  DetachedMethodStore,
  MethodSetupRow,
  MethodSetupStore,
  PaymentAttemptRow,
  PaymentAttemptStore,
  PaymentCaseRow,
  PaymentCaseStore,
  PaymentListStore,
  PaymentRow,
  PaymentStore,
  SavedMethodRow,
  SavedMethodStore,
} from './payments';
import {
  PromoCodeListStore,
  PromoCodeRow,
  PromoCodeStore,
  PromoCodeUseRow,
  PromoRedemptionRow,
} from './promo-codes';
import { QuoteRow, QuoteStore } from './quotes';
import { RefundListStore, RefundRow, RefundStore } from './refunds';
import { RenewalPlanRow, RenewalPlanStore } from './renewal-plans';
import { ProfileLimitRow, ProfileLimitStore, SpendingRow, SpendingStore } from './spending-limits';
import { TermsRow, TermsStore } from './terms';
import { VatTableStore } from './vat';
import { VatProofRow, VatProofStore } from './vat-proofs';
import { WithdrawalRow, WithdrawalStore } from './withdrawals';

/** The tables whose columns the code knows. */
export const entities = [
  ...documentEntities,
  OrderRow,
  OrderLineRow,
  OrderDomainRow,
  SavedMethodRow,
  RenewalPlanRow,
  SpendingRow,
  ProfileLimitRow,
  OrderPlacingRow,
  OrderTransitionRow,
  OrderSnapshotRow,
  OrderWordRow,
  TermsRow,
  QuoteRow,
  OrderClaimRow,
  UnclaimedOrderRow,
  PromoCodeRow,
  PromoCodeUseRow,
  PromoRedemptionRow,
  CreditAccountRow,
  CreditGrantRow,
  CreditSpendRow,
  CreditHoldRow,
  CreditMovementRow,
  LedgerTransactionRow,
  LedgerEntryRow,
  LedgerDifferenceRow,
  PaymentAttemptRow,
  PaymentRow,
  PaymentCaseRow,
  AutomaticChargeRow,
  PaymentLinkRow,
  PaymentRequestRow,
  PaymentRequestOrderRow,
  MethodSetupRow,
  DetachedMethodRow,
  BillingDataRow,
  VatProofRow,
  WithdrawalRow,
  RefundRow,
  BankUploadRow,
  BankStatementRow,
  BankLineRow,
];

export type BillingStores = ReturnType<typeof composeStores>;

/** One of each store. They hold nothing but each other: every method is given the transaction, or the connection, that it speaks through. */
export function composeStores() {
  const ledger = new LedgerStore();
  const creditAccounts = new CreditAccountStore();
  const creditMovements = new CreditMovementStore();
  const spendings = new SpendingStore();
  return {
    ...composeDocumentStores(),
    catalogue: new CatalogueStore(),
    vatTables: new VatTableStore(),
    terms: new TermsStore(),
    quotes: new QuoteStore(),
    orderSnapshots: new OrderSnapshotStore(),
    numbers: new NumberCounterStore(),
    promoCodes: new PromoCodeStore(),
    promoCodeList: new PromoCodeListStore(),
    ledger,
    ledgerChecks: new LedgerCheckStore(),
    creditAccounts,
    creditMovements,
    creditExpiries: new CreditExpiryStore(),
    creditHolds: new CreditHoldStore(creditAccounts, creditMovements, ledger, spendings),
    credit: new CreditStore(creditAccounts, creditMovements, ledger),
    orders: new OrderStore(),
    orderWriting: new OrderWritingStore(),
    numberedOrders: new NumberedOrderStore(),
    domainOrders: new DomainOrderStore(),
    awaitedMoney: new AwaitedMoneyStore(),
    profileOpenOrders: new ProfileOpenOrderStore(),
    placingLeases: new PlacingLeaseStore(),
    unclaimedOrders: new UnclaimedOrderStore(),
    openOrderCounts: new OpenOrderCountStore(),
    claims: new OrderClaimStore(),
    spendings,
    profileLimits: new ProfileLimitStore(),
    renewalPlans: new RenewalPlanStore(),
    methods: new SavedMethodStore(),
    methodSetups: new MethodSetupStore(),
    paymentList: new PaymentListStore(),
    detachedMethods: new DetachedMethodStore(),
    attempts: new PaymentAttemptStore(),
    payments: new PaymentStore(),
    cases: new PaymentCaseStore(),
    refunds: new RefundStore(),
    refundList: new RefundListStore(),
    paymentLinks: new PaymentLinkStore(),
    paymentRequests: new PaymentRequestStore(),
    billingData: new BillingDataStore(),
    vatProofs: new VatProofStore(),
    withdrawals: new WithdrawalStore(),
    automaticCharges: new AutomaticChargeStore(),
    bankStatements: new BankStatementStore(),
    bankLines: new BankLineStore(),
    demoData: new DemoDataStore(),
  };
}
