export { composeOperations } from './compose-operations';
export type { OperationContext } from './operation.loader';
export { operationPermissions } from './operation.policy';
