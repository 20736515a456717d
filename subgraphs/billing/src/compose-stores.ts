import { BillingDataRow, BillingDataStore } from './billing-data';
import { CatalogueStore } from './catalogue';
import { composeDocumentStores, documentEntities } from './compose-document-stores';
import { composeMoneyStores, moneyEntities } from './compose-money-stores';
import { DemoDataStore } from './demo-data';
import {
  OpenOrderCountStore,
  OrderClaimRow,
  OrderClaimStore,
  UnclaimedOrderRow,
  UnclaimedOrderStore,
} from './first-purchase';
import { OrderSnapshotRow, OrderSnapshotStore } from './frozen-facts';
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
import {
  PromoCodeListStore,
  PromoCodeRow,
  PromoCodeStore,
  PromoCodeUseRow,
  PromoRedemptionRow,
} from './promo-codes';
import { OrderProposalRow, OrderProposalStore } from './proposed-orders';
import { QuoteRow, QuoteStore } from './quotes';
import { RenewalPlanRow, RenewalPlanStore } from './renewal-plans';
import { TermsRow, TermsStore } from './terms';
import { VatTableStore } from './vat';
import { VatProofRow, VatProofStore } from './vat-proofs';
import { WithdrawalRow, WithdrawalStore } from './withdrawals';

/** The tables whose columns the code knows. */
export const entities = [
  ...documentEntities,
  ...moneyEntities,
  OrderRow,
  OrderLineRow,
  OrderDomainRow,
  RenewalPlanRow,
  OrderPlacingRow,
  OrderTransitionRow,
  OrderSnapshotRow,
  OrderWordRow,
  OrderProposalRow,
  TermsRow,
  QuoteRow,
  OrderClaimRow,
  UnclaimedOrderRow,
  PromoCodeRow,
  PromoCodeUseRow,
  PromoRedemptionRow,
  BillingDataRow,
  VatProofRow,
  WithdrawalRow,
];

export type BillingStores = ReturnType<typeof composeStores>;

/** One of each store. They hold nothing but each other: every method is given the transaction, or the connection, that it speaks through. */
export function composeStores() {
  return {
    ...composeDocumentStores(),
    ...composeMoneyStores(),
    catalogue: new CatalogueStore(),
    vatTables: new VatTableStore(),
    terms: new TermsStore(),
    quotes: new QuoteStore(),
    orderSnapshots: new OrderSnapshotStore(),
    numbers: new NumberCounterStore(),
    promoCodes: new PromoCodeStore(),
    promoCodeList: new PromoCodeListStore(),
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
    proposals: new OrderProposalStore(),
    renewalPlans: new RenewalPlanStore(),
    billingData: new BillingDataStore(),
    vatProofs: new VatProofStore(),
    withdrawals: new WithdrawalStore(),
    demoData: new DemoDataStore(),
  };
}
