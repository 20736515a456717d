export { checkEmail } from './contact';
export { draftExpiry, EXPIRE_DRAFT } from './expire-draft';
export { RegistrationDraftStore } from './registration-draft.store';
export type { ProblemCode, WarningCode } from './registration-form';
export { RegistrationFormResolver } from './registration-form-resolver.graphql';
export { RegistrationResolver } from './registration-resolver.graphql';
