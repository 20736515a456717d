export { openLinesOperation, releaseLinesOperation, reserveLinesOperation } from './internal-operations';
export { applyOrderEvent } from './order-events';
