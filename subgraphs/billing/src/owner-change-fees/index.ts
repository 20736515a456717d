export { ownerChangeTotalsOperation } from './owner-change-totals';
