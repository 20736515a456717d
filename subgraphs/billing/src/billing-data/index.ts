export { type BillingAddress, type BillingDetails, NO_DETAILS } from './billing-details';
export { type BuyerFacts, type BuyerKind, buyerOf, type FrozenBuyer, readBuyer } from './buyer-facts';
