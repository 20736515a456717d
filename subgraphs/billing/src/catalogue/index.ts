export { CatalogueStore } from './catalogue.store';
export { cataloguePricesOperation } from './catalogue-prices';
export type { DatedPrice, SoldProduct } from './price-in-force';
