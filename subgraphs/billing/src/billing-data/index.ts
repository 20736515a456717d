export { BillingDataRow } from './billing-data.entity';
export { BillingAddress, BillingData } from './billing-data.graphql';
export { billingDataPermissions } from './billing-data.policy';
export { BillingDataResolver } from './billing-data.resolver';
export { BillingDataStore } from './billing-data.store';
export { type BuyerFacts, buyerOf, type FrozenBuyer, readBuyer } from './buyer-facts';
export { frozenBuyers } from './frozen-buyers';
export { readableInvoicingOperation } from './readable-invoicing';
