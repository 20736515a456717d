export { spendingLimit } from './spending-limit';
