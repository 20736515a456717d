export { composeOperations } from './compose-operations';
export { Operation } from './operation.graphql';
export type { OperationContext } from './operation.loader';
export { operationPermissions } from './operation.policy';
export { operationReference } from './operation.resolver';
