export { composeDelegation } from './compose-delegation';
export { DelegationRow, HostRecordRow } from './delegation.entity';
export { delegationPermissions } from './delegation.policy';
export { DelegationStore } from './delegation.store';
export { nameServersAction } from './delegation-rules';
export type { RequestDelegationDeps } from './request-delegation';
export { type UpdateDelegationDeps, updateDelegation } from './update-delegation';
