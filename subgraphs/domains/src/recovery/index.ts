export { type RecoveryContext, RecoveryResolver } from './recovery.resolver';
export { recoveryPriceLoader } from './recovery-prices';
