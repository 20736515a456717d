export { draftExpiry, EXPIRE_DRAFT } from './expire-draft';
export { RegistrationDraftStore } from './registration-draft.store';
export type { ProblemCode, WarningCode } from './registration-form';
export { RegistrationResolver } from './registration-resolver.graphql';
