export { DomainDueRow, type DueKind } from './domain-due.entity';
export { DomainDueStore } from './domain-due.store';
export { type DoDue, type SweepDeps, sweep } from './sweep';
export { planDueSweeps, putDue, SWEEPS } from './sweep-jobs';
