export { priceListPermissions } from './price-list.policy';
export { PriceListResolver } from './price-list.resolver';
