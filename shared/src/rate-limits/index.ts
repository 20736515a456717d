export { type Allowance, type Counter, type Counters, createCounters, memoryCounters } from './counters';
