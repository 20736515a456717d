export {
  inspectLinesOperation,
  openLinesOperation,
  releaseLinesOperation,
  reserveLinesOperation,
} from './internal-operations';
export { openLines } from './open-lines';
export { applyOrderEvent, orderEventHandlers } from './order-events';
