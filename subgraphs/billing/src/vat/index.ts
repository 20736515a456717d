export { stampDuty } from './stamp-duty';
export { type VatTreatment, vatTreatment } from './vat';
export { VatTableStore } from './vat.store';
