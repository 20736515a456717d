export { businessDay, startOfBusinessDay } from './business-day';
export { businessYear } from './business-year';
export { hasValidCheckDigits, withCheckDigits } from './check-digits';
export { NumberCounterStore } from './number-counter.store';
export { OrderNumbers } from './order-numbers';
