export {
  explainRenewal,
  policyOf,
  type RenewalRefusal,
  renewalMessage,
  renewalPossibleUntil,
  renewalRefusal,
} from './renewable';
export { paidThroughAfterRenewal } from './renewal-rules';
