export { ProfileRestrictionsStore } from './profile-restrictions.store';
