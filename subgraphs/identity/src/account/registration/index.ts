export { expireDraft } from './expire-draft';
export { AddressInput } from './registration.graphql';
export { RegistrationResolver } from './registration.resolver';
export { RegistrationDraftRow } from './registration-draft.entity';
export { EXPIRE_DRAFT, RegistrationDraftStore } from './registration-draft.store';
