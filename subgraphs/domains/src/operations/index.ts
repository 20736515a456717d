export { executeOperation } from './execute-operation';
export { lineFailed, lineStarted } from './line-events';
export { OperationRow } from './operation.entity';
export { type Operation, OperationStore } from './operation.store';
export { EXECUTE_OPERATION } from './operation-jobs';
export { placedLine } from './placed-line';
