export { businessDay, startOfBusinessDay } from './business-day';
export { businessYear } from './business-year';
export { NumberCounterStore } from './number-counter.store';
export { OrderNumbers } from './order-numbers';
