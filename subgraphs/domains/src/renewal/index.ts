export {
  explainRenewal,
  policyOf,
  renewalFailure,
  renewalPossibleUntil,
  renewalRefusal,
} from './renewable';
export { paidThroughAfterRenewal } from './renewal-rules';
