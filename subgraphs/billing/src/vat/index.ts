export { type VatTreatment, vatTreatment } from './vat';
export { readVatTables } from './vat.store';
