export { draftExpiry } from './expire-draft';
export { AddressInput } from './registration.graphql';
export { EXPIRE_DRAFT, RegistrationDraftStore } from './registration-draft.store';
export { RegistrationResolver } from './registration-resolver.graphql';
