import { type CodeMeaning, defineCodes } from '@customer-area/shared/contract';

const OVER: CodeMeaning = {
  meaning: 'The change of owner is over, or too far for that: what was given has passed.',
  remedy: 'Read it again; if it is over, start another one.',
  retry: 'NEVER',
};

/** Why a change of owner does not begin. */
const beginning = {
  MIXED_REGISTRIES: {
    meaning: 'The domains belong to registries with different procedures.',
    remedy: 'Start one change of owner for each of .it, .eu and the other extensions.',
    retry: 'CHANGED',
    operations: ['startOwnerChange'],
  },
  LOCK_NOT_OPTIONAL: {
    meaning:
      'Where the domains are registered there is no lock after a change of owner that one could decline.',
    remedy: 'Leave `withoutLock` out.',
    retry: 'CHANGED',
    operations: ['startOwnerChange'],
  },
  SECOND_FACTOR_RESET_FIRST: {
    meaning: 'Our staff have reset a second factor of the profile that has the domains a short time ago.',
    remedy: 'Wait until that time is over.',
    retry: 'LATER',
    operations: ['startOwnerChange', 'acceptOwnerChange', 'confirmOwnerChange', 'confirmOwnerChangeByLink'],
  },
  OWNER_ADDRESS_NOT_CONFIRMED: {
    meaning: 'The e-mail address of the own profile is not confirmed, and letters would go to somebody else.',
    remedy: 'Confirm it first, see resendEmailConfirmation.',
    retry: 'AFTERWARDS',
    operations: ['startOwnerChange', 'inviteNewOwner'],
  },
} as const satisfies Record<string, CodeMeaning>;

/** Why nobody is invited, or becomes the new owner. */
const invitations = {
  NEW_OWNER_KNOWN: {
    meaning: 'Somebody has accepted to become the new owner.',
    remedy: 'Cancel the change of owner and start another one for somebody else.',
    retry: 'NEVER',
    operations: ['inviteNewOwner'],
  },
  TOO_MANY_INVITATIONS: {
    meaning: 'The profile has invited new owners 10 times within a day.',
    remedy: 'Wait a day.',
    retry: 'LATER',
    operations: ['startOwnerChange', 'inviteNewOwner'],
  },
  OWNER_INVITATION_OVER: {
    meaning: 'There is no such invitation, another one took its place, it was used, or its time is over.',
    remedy: 'Ask whoever gives the domains to invite you again.',
    retry: 'NEVER',
    operations: ['acceptOwnerChange'],
  },
  OWN_PROFILE_INVITED: {
    meaning: 'The profile has the domains already.',
    remedy: 'Sign in with a login of the profile that is to have them.',
    retry: 'NEVER',
    operations: ['acceptOwnerChange'],
  },
  OWNER_DATA_INCOMPLETE: {
    meaning: 'The profile does not say all that registries want to know of a registrant.',
    remedy: 'Complete address, telephone and e-mail of the profile.',
    retry: 'AFTERWARDS',
    operations: ['acceptOwnerChange'],
  },
} as const satisfies Record<string, CodeMeaning>;

const papers = {
  ITEM_NOT_ASKED: {
    meaning: 'The own side has not to give that, or not in this way.',
    remedy: 'Read `checklist`: documents are sent, a confirmation is given by `confirmOwnerChange`.',
    retry: 'CHANGED',
    operations: [
      'ownerChangeUpload',
      'confirmOwnerChange',
      'sendOwnerChangeConfirmation',
      'resendOwnerChangeConfirmation',
    ],
  },
  DOCUMENT_TOO_LARGE: {
    meaning: 'The document is larger than 10 MB.',
    remedy: 'Send a smaller one.',
    retry: 'CHANGED',
    operations: ['ownerChangeUpload'],
  },
  DOCUMENT_TYPE_NOT_TAKEN: {
    meaning: 'The document is of a type that is not taken.',
    remedy: 'Send a PDF, JPEG or PNG.',
    retry: 'CHANGED',
    operations: ['ownerChangeUpload'],
  },
  TOO_MANY_DOCUMENTS: {
    meaning: 'There are 5 documents for this item of the checklist.',
    remedy: 'Withdraw one of them.',
    retry: 'AFTERWARDS',
    operations: ['ownerChangeUpload'],
  },
  NEW_OWNER_AWAITED: {
    meaning: 'Nobody has accepted to become the new owner yet.',
    remedy: 'Invite somebody, and confirm once the invitation was accepted.',
    retry: 'AFTERWARDS',
    operations: ['confirmOwnerChange', 'sendOwnerChangeConfirmation', 'resendOwnerChangeConfirmation'],
  },
  OWNER_CHANGE_OVER: OVER,
} as const satisfies Record<string, CodeMeaning>;

const ADDRESS = ['startOwnerChange', 'sendOwnerChangeConfirmation', 'resendOwnerChangeConfirmation'];

/** Why the registrant that has a domain is not asked, or has not confirmed. */
const confirmations = {
  REGISTRANT_ADDRESS_UNKNOWN: {
    meaning: 'Who holds the domain is not known yet: its data is being fetched.',
    remedy: 'Try again in a minute.',
    retry: 'LATER',
    operations: ADDRESS,
  },
  REGISTRANT_ADDRESS_NOT_CONFIRMED: {
    meaning: 'Nobody has confirmed the e-mail address of the registrant, or letters to it came back.',
    remedy: 'Verify the address, see sendVerification, or correct it, see correctVerificationEmail.',
    retry: 'AFTERWARDS',
    operations: ADDRESS,
  },
  REGISTRANT_ADDRESS_CHANGED_LATELY: {
    meaning:
      'The name or the e-mail address of the registrant has changed a short time ago: whoever has taken a login over could have done that.',
    remedy: 'Wait until the address has stood for 30 days.',
    retry: 'LATER',
    operations: ADDRESS,
  },
  CONFIRM_BY_LETTER: {
    meaning: 'The registrant confirms by the link in the letter to its e-mail address, not in a session.',
    remedy: 'Open the letter; `sendOwnerChangeConfirmation` sends another one.',
    retry: 'NEVER',
    operations: ['confirmOwnerChange'],
  },
  CONFIRMATION_SENT_LATELY: {
    meaning: 'A letter to the registrant was sent less than 10 minutes ago.',
    remedy: 'Wait for it.',
    retry: 'LATER',
    operations: ['sendOwnerChangeConfirmation', 'resendOwnerChangeConfirmation'],
  },
  TOO_MANY_CONFIRMATIONS: {
    meaning: 'The registrant was sent 10 letters about this change.',
    remedy: 'Ask the support, who can send another one to the same address.',
    retry: 'NEVER',
    operations: ['sendOwnerChangeConfirmation'],
  },
  CONFIRMATION_LINK_NOT_GOOD: {
    meaning: 'There is no such link, another letter took its place, or the address is another one by now.',
    remedy: 'Use the link of the latest letter, or have another one sent.',
    retry: 'NEVER',
    operations: ['confirmOwnerChangeByLink'],
  },
} as const satisfies Record<string, CodeMeaning>;

/** Why it stands still, or an objection is not taken. */
const objections = {
  OWNER_CHANGE_OBJECTED: {
    meaning: 'Somebody who reads an address of the owner has objected: our staff looks at it.',
    remedy: 'Wait for what they decide; both sides are told.',
    retry: 'LATER',
    operations: [
      'inviteNewOwner',
      'confirmOwnerChange',
      'confirmOwnerChangeByLink',
      'ownerChangeUpload',
      'withdrawDocument',
      'sendOwnerChangeConfirmation',
      'resendOwnerChangeConfirmation',
    ],
  },
  OBJECTION_LINK_NOT_GOOD: {
    meaning: 'There is no such link.',
    remedy: 'Open the link as it is in the letter.',
    retry: 'NEVER',
    operations: ['objectToOwnerChange'],
  },
  NO_OBJECTION: {
    meaning: 'The change of owner is not OBJECTED: there is nothing to decide, or somebody else has decided.',
    remedy: 'Read it again.',
    retry: 'NEVER',
    operations: ['decideOwnerObjection'],
  },
} as const satisfies Record<string, CodeMeaning>;

/** Why a change of owner does not begin or does not go on. */
export const ownerChangeCodes = defineCodes('REFUSAL', {
  types: ['OwnerChangeRefused'],
  operations: [
    'inviteNewOwner',
    'acceptOwnerChange',
    'confirmOwnerChange',
    'ownerChangeUpload',
    'withdrawDocument',
    'cancelOwnerChange',
    'sendOwnerChangeConfirmation',
    'resendOwnerChangeConfirmation',
    'confirmOwnerChangeByLink',
    'objectToOwnerChange',
    'decideOwnerObjection',
  ],
  codes: { ...beginning, ...invitations, ...papers, ...confirmations, ...objections },
});
