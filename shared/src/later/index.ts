export { BatchedReads } from './batched-reads';
export { Later, later } from './later';
