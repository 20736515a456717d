export { allocate } from './allocate';
export { type PricedLine, type Totals, totalsOf } from './totals';
