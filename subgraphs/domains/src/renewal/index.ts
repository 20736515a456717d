export {
  apartFromAutoRenew,
  explainRenewal,
  isReserved,
  offerRenewal,
  type RenewalRefusal,
  renewalFailure,
  renewalPossibleUntil,
  renewalRefusal,
  renewsItself,
} from './renewable';
export { renewalAction } from './renewal-action';
export { paidThroughAfterRenewal } from './renewal-rules';
