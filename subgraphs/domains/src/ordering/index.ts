export { lineOperations } from './internal-operations';
export { LineHoldersStore } from './line-holders.store';
export { type OpenLinesDeps, openLines } from './open-lines';
export { orderEventHandlers } from './order-events';
export { OrderOwnerStore } from './order-owner.store';
