export { emailFingerprint } from './email-fingerprint';
export { FORMER_ADDRESS_DAYS, formerEmails, keepFormerEmail } from './former-email.store';
export { ProfileEntity } from './profile.entity';
export { Login, RegistrantProfile, Sex, SubjectType, toLogin, toProfile } from './profile.graphql';
export type { ProfileContext } from './profile.loader';
export { profileLoader } from './profile.loader';
export { ProfileStore } from './profile.store';
export { LoginsOfProfileResolver, ProfileResolver } from './profile-resolver.graphql';
export { snapshotOf } from './snapshot';
