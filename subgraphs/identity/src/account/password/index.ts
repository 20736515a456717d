export {
  type PasswordContext,
  type PasswordProblemCode,
  unmetCriteria,
} from './criteria';
export { hashSecret, verifySecret } from './hashing';
export { type NewPassword, newPasswordProblems, passwordContextOf, storable } from './new-password';
export { PasswordCriterion, toCriteria } from './password.graphql';
export { PasswordPolicyResolver } from './password-policy.resolver';
