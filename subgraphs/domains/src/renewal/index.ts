export {
  explainRenewal,
  offerRenewal,
  renewalFailure,
  renewalPossibleUntil,
  renewalRefusal,
} from './renewable';
export { renewalAction } from './renewal-action';
export { paidThroughAfterRenewal } from './renewal-rules';
