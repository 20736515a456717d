export { type ExecuteOperationDeps, executeOperation, OperationUnanswered } from './execute-operation';
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
export { addOperationKindValue, OperationKindValue, publicKind } from './operation-kind.graphql';
export { OperationTransitionRow } from './operation-transition.entity';
export { isOver, OPEN_STATES, type OperationState } from './operation-transitions';
export { OrderedOperationStore } from './ordered-operation.store';
export { type RecordOutcomeDeps, recordOutcome } from './record-outcome';
export { requestOperation } from './request-operation';
export { type RequesterKind, requesterOf } from './requester';
export { resolvePending } from './resolve-pending';
export { WAITS, type WaitCode, type WaitingFor } from './waits-for';
