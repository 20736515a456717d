export { pricesAt } from './catalogue.store';
export { registrationPrices } from './registration-prices';
