export { peersAsked } from './peer-ports';
export { FORGET_CHANGE, forgetChange } from './preview-change';
export { ProfileChangeStore } from './profile-change.store';
export { ProfileChangeResolver } from './profile-change-resolver.graphql';
