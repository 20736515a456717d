export { CreditResolver } from './credit.graphql';
export { grantCredit, spendCredit } from './credit.store';
