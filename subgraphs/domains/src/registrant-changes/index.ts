export { applyContact } from './apply-contact';
export { type BeginUpdateDeps, beginLeftUpdate, beginUpdate } from './begin-update';
export { REGISTRANT_UPDATE } from './commit-update';
export { learnRegistrant } from './learn-registrant';
export { FORGET_UPDATE } from './preview-update';
export { profileEventHandlers } from './profile-events';
export { RECTIFY_REGISTRANTS, rectifyRegistrants } from './rectify-registrants';
export { Registrant } from './registrant.graphql';
export {
  handleLoader,
  type RegistrantContext,
  registrantLoader,
  registrantUpdateLoader,
} from './registrant.loader';
export { registrantPermissions } from './registrant.policy';
export { DomainRegistrantResolver, RegistrantResolver, registrantReference } from './registrant.resolver';
export { dataOfProfile, type ProfileData } from './registrant-data';
export { RegistrantUpdateRow } from './registrant-update.entity';
export { RegistrantUpdateResolver } from './registrant-update.resolver';
export { RegistrantUpdateStore } from './registrant-update.store';
export { RegistrantUpdateFieldsResolver } from './registrant-update-fields.resolver';
export { RegistrantsOfDomainsStore } from './registrants-of-domains.store';
export { registrantAction } from './update-action';
export { type UpdateContactDeps, updateContact } from './update-contact';
