export { withdrawalOutlookOperation } from './outlook-operation';
export { withdrawalHandlers } from './take-back-lines';
