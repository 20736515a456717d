export { FormerEmailRow } from './former-email.entity';
export { ProfileRow } from './profile.entity';
export { Address, Login, RegistrantProfile, Sex, SubjectType, toLogin, toProfile } from './profile.graphql';
export type { ProfileContext } from './profile.loader';
export { profileLoader } from './profile.loader';
export { LoginsOfProfileResolver, ProfileResolver } from './profile.resolver';
export { FORMER_ADDRESS_DAYS, ProfileStore } from './profile.store';
export { registrantOf } from './registrant-of';
export { snapshotOf } from './snapshot';
