export { CreditAccountRow, CreditGrantRow, CreditSpendRow } from './credit.entity';
export { CreditResolver } from './credit.resolver';
export { type CreditGrant, CreditStore } from './credit.store';
export { CreditAccountStore } from './credit-account.store';
