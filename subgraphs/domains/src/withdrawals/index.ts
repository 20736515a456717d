export { withdrawalOutlookOperation } from './outlook-operation';
export { type TakeBackLinesDeps, withdrawalHandlers } from './take-back-lines';
