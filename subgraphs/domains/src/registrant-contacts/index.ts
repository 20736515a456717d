export { ATTACH_NAMES, attachNames } from './attach-names';
export { contactDataOf, digestOf, handleOf } from './contact-data';
export { ContactNamesStore } from './contact-names.store';
export { putContact } from './put-contact';
export { RegistrantHandleRow } from './registrant-handle.entity';
export { RegistrantHandleStore, type RegistrantKey } from './registrant-handle.store';
export { type RegistriesOfDeps, registriesOf } from './registries-of';
export {
  contactUpdateDetails,
  type RequestContactUpdateDeps,
  requestContactUpdate,
  UPDATE_CONTACT,
} from './request-contact-update';
