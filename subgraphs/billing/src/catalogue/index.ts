export { CatalogueStore } from './catalogue.store';
export type { SoldProduct } from './price-in-force';
