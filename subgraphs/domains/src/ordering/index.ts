export {
  inspectLinesOperation,
  openLinesOperation,
  releaseLinesOperation,
  reserveLinesOperation,
} from './internal-operations';
export { openLines } from './open-lines';
export { applyOrderEvent } from './order-events';
