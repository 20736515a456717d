export { CreditResolver } from './credit.resolver';
export { grantCredit, spendCredit } from './credit.store';
