export { CreditAccountRow, CreditGrantRow, CreditSpendRow } from './credit.entity';
export { CreditResolver } from './credit.resolver';
export { CreditStore } from './credit.store';
export { CreditAccountStore } from './credit-account.store';
