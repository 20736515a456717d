export { type RecoveryContext, RecoveryResolver } from './recovery.resolver';
export { type RecoveryPrice, recoveryPriceLoader } from './recovery-prices';
