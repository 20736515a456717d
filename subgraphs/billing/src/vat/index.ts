export { stampDutyOf } from './stamp-duty';
export { numberToProve, type VatCustomer, type VatProof, type VatTreatment, vatTreatment } from './vat';
export { VatTableStore } from './vat.store';
