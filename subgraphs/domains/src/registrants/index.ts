export { isHeldByOther } from './held-by-other';
export { type Contact, type Holder, RegistrantRow } from './registrant.entity';
export { RegistrantStore } from './registrant.store';
export { REGISTRANT_DATA, registrantOfOrder } from './registrant-of-order';
