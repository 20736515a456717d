export { AvailabilityResolver } from './availability.resolver';
export { billingPrices } from './registration-prices';
