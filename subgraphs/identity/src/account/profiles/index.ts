export { emailFingerprint } from './email-fingerprint';
export { formerEmails, keepFormerEmail } from './former-email.store';
export { ProfileEntity } from './profile.entity';
export { Login, RegistrantProfile, Sex, SubjectType, toLogin, toProfile } from './profile.graphql';
export { profileLoader } from './profile.loader';
export { ProfileStore } from './profile.store';
export { namesOfFields, type ProfileField } from './profile-fields';
export { LoginsOfProfileResolver, ProfileResolver } from './profile-resolver.graphql';
export { displayName, profileSnapshot } from './snapshot';
