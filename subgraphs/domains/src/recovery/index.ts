export { type RecoveryContext, RecoveryResolver } from './recovery.resolver';
export { type RecoveryPrice, recoveryPriceLoader } from './recovery-prices';
export { restoreAction } from './restore-action';
export { restoreFailure, restoreRefusal } from './restore-rules';
