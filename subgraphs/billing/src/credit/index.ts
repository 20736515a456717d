export { CreditResolver } from './credit.graphql';
export { creditBalance, grantCredit, spendCredit } from './credit.store';
