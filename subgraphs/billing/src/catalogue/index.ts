export { CatalogueStore } from './catalogue.store';
export { cataloguePricesOperation } from './catalogue-prices';
export { type DatedPrice, type ListedPrice, pricesInForce, type SoldProduct } from './price-in-force';
