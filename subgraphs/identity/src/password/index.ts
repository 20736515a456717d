export { type PasswordProblemCode, passwordProblemMessages, unmetCriteria } from './criteria';
export { hashSecret, verifySecret } from './hashing';
export { CheckPasswordResolver, PasswordCriterion, toCriteria } from './password.graphql';
