export { businessYear } from './business-year';
export { nextNumber, type Series } from './number-counter.store';
