export { CatalogueStore } from './catalogue.store';
export { cataloguePricesOperation } from './catalogue-prices';
export type { SoldProduct } from './price-in-force';
