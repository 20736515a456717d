export { executeOperation, OperationUnanswered } from './execute-operation';
export { OperationRow } from './operation.entity';
export { type Operation, OperationStore } from './operation.store';
export { EXECUTE_OPERATION } from './operation-jobs';
export {
  defineOperationKind,
  type OperationFailure,
  type OperationKind,
  OperationKinds,
  type OperationOutcome,
  type Sending,
} from './operation-kind';
export { OperationTransitionRow } from './operation-transition.entity';
export { type OperationRequest, type RequestedOperation, requestOperation } from './request-operation';
export { requesterOf } from './requester';
export { resolvePending } from './resolve-pending';
export type { WaitCode } from './waits-for';
