export { CreditAccountResolver, CreditMovementResolver } from './credit-account.resolver';
export { creditAccountPermissions } from './permissions';
