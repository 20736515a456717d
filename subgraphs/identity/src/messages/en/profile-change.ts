import type { profileChange as italian } from '../it/profile-change';

/** Why a change of shared data is refused, and what it brings about. */
export const profileChange: Readonly<Record<keyof typeof italian, string>> = {
  'profile-change.IMMUTABLE':
    'This never changes. Another holder is another registration; if it is a typing error, ask for its rectification.',
  'profile-change.IMMUTABLE_FOR_GOOD': 'This never changes: another type of subject is another registration.',
  'profile-change.OTHER_IDENTIFIERS':
    'This country needs other tax identifiers, which never change: another registration is needed.',
  'profile-change.INVALID_INPUT': 'Some of the data cannot be changed like this: look at the fields listed.',
  'profile-change.NOTHING_CHANGES': 'The profile says all this already: there is nothing to change.',
  'consequence.VALID_FOR_ALL_LOGINS':
    'The change is valid for all logins of the profile: there are {logins}.',
  'consequence.EMAIL_TO_CONFIRM':
    'The new e-mail address has to be confirmed with a link that you will receive, valid for 7 days; the old address is told as well.',
  'consequence.REGISTRANTS_KEEP_OLD_DATA':
    'The {registrants, plural, one {registrant} other {# registrants}} of your domains {registrants, plural, one {keeps its} other {keep their}} data: update them as well if they are to follow.',
  'consequence.ORDERS_KEEP_OLD_DATA':
    'Orders that are still open ({orders}) and their invoices keep the data they were placed with.',
};
