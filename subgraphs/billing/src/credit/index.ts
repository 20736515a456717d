export { CreditResolver } from './credit.resolver';
export { CreditStore } from './credit.store';
