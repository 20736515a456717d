export { plannedLines } from './planned-lines';
export { QuotedServicesResolver } from './quoted-services.resolver';
export { RenewalPlanRow } from './renewal-plan.entity';
export { renewalPlanPermissions } from './renewal-plan.policy';
export { RenewalPlanResolver } from './renewal-plan.resolver';
export { RenewalPlanStore } from './renewal-plan.store';
export { renewalTotalsOperation } from './renewal-totals';
