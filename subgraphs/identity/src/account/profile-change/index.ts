export { contactsOperation } from './contacts-operation';
export { peersAsked } from './peer-ports';
export { FORGET_CHANGE, forgetChange } from './preview-change';
export { ProfileChangeRow } from './profile-change.entity';
export { DomainStub } from './profile-change.graphql';
export { ProfileChangeResolver } from './profile-change.resolver';
export { ProfileChangeStore } from './profile-change.store';
