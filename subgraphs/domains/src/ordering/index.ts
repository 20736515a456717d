export { lineOperations } from './internal-operations';
export { openLines } from './open-lines';
export { orderEventHandlers } from './order-events';
