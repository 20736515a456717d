import { Billing1763800000000 } from './1763800000000-billing';
import { EventActor1763900000000 } from './1763900000000-event-actor';
import { SpendingLimits1763900450000 } from './1763900450000-spending-limits';
import { OrderDomains1763900550000 } from './1763900550000-order-domains';
import { FirstPurchase1763900750000 } from './1763900750000-first-purchase';
import { MoneyColumns1763900860000 } from './1763900860000-money-columns';
import { PaymentPort1763900870000 } from './1763900870000-payment-port';
import { SettleAgain1763900880000 } from './1763900880000-settle-again';
import { ParkedEvents1764300000000 } from './1764300000000-parked-events';
import { LineKinds1764400000000 } from './1764400000000-line-kinds';
import { Spenders1764500000000 } from './1764500000000-spenders';
import { ListFilters1764610000000 } from './1764610000000-list-filters';
import { ServicePrices1764750000000 } from './1764750000000-service-prices';
import { UpgradePrices1764750100000 } from './1764750100000-upgrade-prices';
import { RenewalPlans1764775000000 } from './1764775000000-renewal-plans';
import { RestorePrices1764775000001 } from './1764775000001-restore-prices';
import { ChargedMethods1764801000000 } from './1764801000000-charged-methods';
import { AutomaticCharges1764801000001 } from './1764801000001-automatic-charges';
import { RefusedMethods1764801000002 } from './1764801000002-refused-methods';
import { PaymentLinks1764801000003 } from './1764801000003-payment-links';
import { RenewalChoices1764801000004 } from './1764801000004-renewal-choices';
import { AnnouncedMoney1764803000000 } from './1764803000000-announced-money';
import { ServiceRenewalPrices1764804000000 } from './1764804000000-service-renewal-prices';
import { ThirdLevelPrices1764807000000 } from './1764807000000-third-level-prices';
import { AnnouncedLater1764808300000 } from './1764808300000-announced-later';
import { TaxDocuments1765010000000 } from './1765010000000-tax-documents';
import { InvoicePaper1765020000000 } from './1765020000000-invoice-paper';
import { InvoiceArchives1765020000001 } from './1765020000001-invoice-archives';
import { Ledger1765030000000 } from './1765030000000-ledger';
import { CreditMovements1765030000001 } from './1765030000001-credit-movements';
import { LedgerDifferences1765030000002 } from './1765030000002-ledger-differences';
import { MixedPayments1765030000003 } from './1765030000003-mixed-payments';
import { ProfileSpending1765030000004 } from './1765030000004-profile-spending';
import { CausesOfSteps1765040000000 } from './1765040000000-causes-of-steps';
import { TermsAndSnapshots1765040100000 } from './1765040100000-terms-and-snapshots';
import { Quotes1765040200000 } from './1765040200000-quotes';
import { WordsOfOrders1765040300000 } from './1765040300000-words-of-orders';
import { ReceivedMoney1765050000000 } from './1765050000000-received-money';
import { BankStatements1765050000001 } from './1765050000001-bank-statements';
import { PaymentRequests1765060000000 } from './1765060000000-payment-requests';
import { Refunds1765070000000 } from './1765070000000-refunds';
import { OpenActions1765070000001 } from './1765070000001-open-actions';
import { PaymentMethods1765070000002 } from './1765070000002-payment-methods';
import { CreditPayments1765070000003 } from './1765070000003-credit-payments';
import { BillingData1765080000000 } from './1765080000000-billing-data';
import { VatTerritories1765080000001 } from './1765080000001-vat-territories';
import { VatProofs1765080000002 } from './1765080000002-vat-proofs';
import { PromoCodeConditions1765080000003 } from './1765080000003-promo-code-conditions';
import { Withdrawals1765080000004 } from './1765080000004-withdrawals';
import { ToldTwice1765090300000 } from './1765090300000-told-twice';
import { CasesOfRefunds1765090300001 } from './1765090300001-cases-of-refunds';
import { ConcludedRefunds1765090400000 } from './1765090400000-concluded-refunds';
import { CountedCredit1765090500000 } from './1765090500000-counted-credit';
import { LinesFoundByStaff1765100700004 } from './1765100700004-lines-found-by-staff';
import { JobsBySubject1765100801000 } from './1765100801000-jobs-by-subject';
import { DetachedSetups1765100900000 } from './1765100900000-detached-setups';
import { RejectedDocuments1765100900001 } from './1765100900001-rejected-documents';
import { OwedStamps1765100900002 } from './1765100900002-owed-stamps';
import { AlikeLines1765100900003 } from './1765100900003-alike-lines';
import { AdjustedCredit1765101000000 } from './1765101000000-adjusted-credit';
import { ProposedOrders1765101000001 } from './1765101000001-proposed-orders';
import { OwnerChangePrices1765111100000 } from './1765111100000-owner-change-prices';
import { TransferPrices1765111200000 } from './1765111200000-transfer-prices';
/** Every migration of this service, oldest first. */

export const migrations = [
  Billing1763800000000,
  EventActor1763900000000,
  SpendingLimits1763900450000,
  OrderDomains1763900550000,
  FirstPurchase1763900750000,
  MoneyColumns1763900860000,
  PaymentPort1763900870000,
  SettleAgain1763900880000,
  ParkedEvents1764300000000,
  LineKinds1764400000000,
  Spenders1764500000000,
  ListFilters1764610000000,
  ServicePrices1764750000000,
  UpgradePrices1764750100000,
  RenewalPlans1764775000000,
  RestorePrices1764775000001,
  ChargedMethods1764801000000,
  AutomaticCharges1764801000001,
  RefusedMethods1764801000002,
  PaymentLinks1764801000003,
  RenewalChoices1764801000004,
  AnnouncedMoney1764803000000,
  ServiceRenewalPrices1764804000000,
  ThirdLevelPrices1764807000000,
  AnnouncedLater1764808300000,
  TaxDocuments1765010000000,
  InvoicePaper1765020000000,
  InvoiceArchives1765020000001,
  Ledger1765030000000,
  CreditMovements1765030000001,
  LedgerDifferences1765030000002,
  MixedPayments1765030000003,
  ProfileSpending1765030000004,
  CausesOfSteps1765040000000,
  TermsAndSnapshots1765040100000,
  Quotes1765040200000,
  WordsOfOrders1765040300000,
  ReceivedMoney1765050000000,
  BankStatements1765050000001,
  PaymentRequests1765060000000,
  Refunds1765070000000,
  OpenActions1765070000001,
  PaymentMethods1765070000002,
  CreditPayments1765070000003,
  BillingData1765080000000,
  VatTerritories1765080000001,
  VatProofs1765080000002,
  PromoCodeConditions1765080000003,
  Withdrawals1765080000004,
  ToldTwice1765090300000,
  CasesOfRefunds1765090300001,
  ConcludedRefunds1765090400000,
  CountedCredit1765090500000,
  LinesFoundByStaff1765100700004,
  JobsBySubject1765100801000,
  DetachedSetups1765100900000,
  RejectedDocuments1765100900001,
  OwedStamps1765100900002,
  AlikeLines1765100900003,
  AdjustedCredit1765101000000,
  ProposedOrders1765101000001,
  OwnerChangePrices1765111100000,
  TransferPrices1765111200000,
];
