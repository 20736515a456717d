export { businessYear } from './business-year';
export { NumberCounterStore } from './number-counter.store';
