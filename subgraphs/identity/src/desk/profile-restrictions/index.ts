export { type ProfileRestrictions, ProfileRestrictionsStore } from './profile-restrictions.store';
