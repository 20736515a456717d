export { renewalRefusalMessages, renewalWarningMessages } from './renewal-messages';
export {
  evaluateRenewal,
  evaluateRenewalTerm,
  paidThroughAfterRenewal,
  type RenewalEvaluation,
  type RenewalFacts,
  type RenewalRefusalCode,
  type RenewalTermEvaluation,
  type RenewalTermRefusalCode,
  type RenewalWarningCode,
} from './renewal-rules';
