export { AvailabilityResolver } from './availability.graphql';
export { billingPrices } from './registration-prices';
