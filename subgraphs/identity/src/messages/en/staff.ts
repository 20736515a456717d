import type { staff as italian } from '../it/staff';

/** Why something about a member of staff is not done. */
export const staff: Readonly<Record<keyof typeof italian, string>> = {
  'staff.OWN_LOGIN': 'Only another member of staff can do this to your own login.',
  'staff.AUDIT_EXCLUDES_READING':
    'Whoever watches what staff read sees no customers: either that permission or those that show customers have to go.',
  'staff.EMAIL_IN_USE': 'A member of staff with this e-mail address has a login already.',
  'staff.NO_ADDRESS': 'This login has no e-mail address to write to.',
  'staff.PERMISSION_NOT_HELD': 'This login does not have the permission.',
  'staff.MANAGING_DOES_NOT_END':
    'The permission to manage staff does not end by itself: somebody must always be able to.',
  'staff.LOGIN_DISABLED': 'This login is disabled.',
};
