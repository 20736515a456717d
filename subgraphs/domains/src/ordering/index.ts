export { lineOperations } from './internal-operations';
export { type OpenLinesDeps, openLines } from './open-lines';
export { orderEventHandlers } from './order-events';
export { OrderOwnerStore } from './order-owner.store';
