export { type Operation, pricesAt, type Sale } from './catalogue.store';
export { registrationPrices } from './registration-prices';
