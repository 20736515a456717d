export { allocate } from './allocate';
export { type LineTotals, type Totals, totalsOf } from './totals';
export { unitPriceOf } from './unit-price';
export { alikeTaxed, type LineTax, readSummaries, summariesOf } from './vat-summary';
export { toVatSummaries, VatSummary } from './vat-summary.graphql';
