export { businessYear } from './business-year';
export { nextNumber } from './number-counter.store';
