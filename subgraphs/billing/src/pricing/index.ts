export { allocate } from './allocate';
export { type Totals, totalsOf } from './totals';
