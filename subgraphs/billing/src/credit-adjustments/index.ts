export { creditAdjustmentPermissions } from './credit-adjustment.policy';
export { CreditAdjustmentResolver } from './credit-adjustment.resolver';
export { peerSecondStaff } from './peer-second-staff';
