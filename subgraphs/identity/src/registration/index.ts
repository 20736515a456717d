export { draftExpiry, EXPIRE_DRAFT } from './expire-draft';
export { RegistrationRefused } from './registration.graphql';
export { RegistrationDraftStore } from './registration-draft.store';
export { RegistrationResolver } from './registration-resolver.graphql';
