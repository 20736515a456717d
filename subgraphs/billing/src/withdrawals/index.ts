export { WithdrawalRow } from './withdrawal.entity';
export { withdrawalPermissions } from './withdrawal.policy';
export { WithdrawalReceiptResolver, WithdrawalResolver } from './withdrawal.resolver';
export { WithdrawalStore } from './withdrawal.store';
