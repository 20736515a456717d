export {
  apartFromAutoRenew,
  explainRenewal,
  isReserved,
  offerRenewal,
  renewalFailure,
  renewalPossibleUntil,
  renewalRefusal,
  renewsItself,
} from './renewable';
export { renewalAction } from './renewal-action';
export { paidThroughAfterRenewal } from './renewal-rules';
