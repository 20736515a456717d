import { AutomaticChargeRow, AutomaticChargeStore } from './automatic-renewals';
import {
  BankLineRow,
  BankLineStore,
  BankStatementRow,
  BankStatementStore,
  BankUploadRow,
} from './bank-money';
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
import { LedgerEntryRow, LedgerStore, LedgerTransactionRow } from './ledger';
import { LedgerCheckStore, LedgerDifferenceRow } from './ledger-check';
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
import { RefundListStore, RefundRow, RefundStore } from './refunds';
import { ProfileLimitRow, ProfileLimitStore, SpendingRow, SpendingStore } from './spending-limits';

/** The tables of what customers pay, have and get back whose columns the code knows. */
export const moneyEntities = [
  SavedMethodRow,
  SpendingRow,
  ProfileLimitRow,
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
  RefundRow,
  BankUploadRow,
  BankStatementRow,
  BankLineRow,
];

/** The stores of money: credit, the ledger, payments and their means, the bank, limits. */
export function composeMoneyStores() {
  const ledger = new LedgerStore();
  const creditAccounts = new CreditAccountStore();
  const creditMovements = new CreditMovementStore();
  const spendings = new SpendingStore();
  return {
    ledger,
    ledgerChecks: new LedgerCheckStore(),
    creditAccounts,
    creditMovements,
    creditExpiries: new CreditExpiryStore(),
    creditHolds: new CreditHoldStore(creditAccounts, creditMovements, ledger, spendings),
    credit: new CreditStore(creditAccounts, creditMovements, ledger),
    spendings,
    profileLimits: new ProfileLimitStore(),
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
    automaticCharges: new AutomaticChargeStore(),
    bankStatements: new BankStatementStore(),
    bankLines: new BankLineStore(),
  };
}
