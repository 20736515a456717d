export {
  explainRenewal,
  isReserved,
  policyOf,
  type Renewable,
  type RenewalRefusal,
  renewalMessage,
  renewalPossibleUntil,
  renewalRefusal,
} from './renewable';
export { paidThroughAfterRenewal } from './renewal-rules';
