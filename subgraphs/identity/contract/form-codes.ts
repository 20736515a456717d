import { defineCodes } from '@customer-area/shared/contract';

/** Why a form as a whole is refused. */
export const formCodes = defineCodes('REFUSAL', {
  types: ['FormRefused'],
  operations: [
    'startRegistration',
    'completeRegistration',
    'changePassword',
    'changeRecoveryData',
    'completeRecovery',
    'activateStaffLogin',
    'prepareAdditionalLogin',
  ],
  codes: {
    INVALID_INPUT: {
      meaning: 'One or more fields are not valid.',
      remedy: 'Correct the fields that `problems` names.',
      retry: 'CHANGED',
    },
    DRAFT_EXPIRED: {
      meaning: 'The registration was begun more than two hours ago.',
      remedy: 'Begin again with startRegistration.',
      retry: 'NEVER',
      operations: ['completeRegistration'],
    },
    DRAFT_ALREADY_COMPLETED: {
      meaning: 'The registration was completed.',
      remedy: 'Sign in with its username.',
      retry: 'NEVER',
      operations: ['completeRegistration'],
    },
    DRAFT_SUPERSEDED: {
      meaning: 'The registration was begun again with the same order.',
      remedy: 'Complete the newer one.',
      retry: 'NEVER',
      operations: ['completeRegistration'],
    },
    TOO_MANY_LOGINS: {
      meaning: 'The profile has the greatest number of logins.',
      remedy: 'Disable one first.',
      retry: 'AFTERWARDS',
      operations: ['prepareAdditionalLogin'],
    },
  },
});

/** Why shared data are not changed. */
export const profileChangeCodes = defineCodes('REFUSAL', {
  types: ['ProfileChangeRefused'],
  operations: ['previewProfileChange'],
  codes: {
    INVALID_INPUT: {
      meaning: 'One or more fields cannot be changed like this.',
      remedy: 'Correct the fields that `problems` names.',
      retry: 'CHANGED',
    },
    NOTHING_CHANGES: {
      meaning: 'The profile says all this already.',
      remedy: 'Nothing is left to do.',
      retry: 'CHANGED',
    },
  },
});

/** What a change of shared data brings about. */
export const consequenceCodes = defineCodes('NOTICE', {
  types: ['ProfileChangeConsequence'],
  operations: ['previewProfileChange'],
  codes: {
    VALID_FOR_ALL_LOGINS: {
      meaning: 'The change is valid for every login of the profile.',
      remedy: 'Tell the others.',
      retry: 'NEVER',
    },
    EMAIL_TO_CONFIRM: {
      meaning: 'A link is mailed to the new address.',
      remedy: 'Open it within 7 days.',
      retry: 'NEVER',
    },
    REGISTRANTS_KEEP_OLD_DATA: {
      meaning: 'The registrants of the domains keep the data they have.',
      remedy: 'Have those of `registrantsToFollow` follow with previewRegistrantUpdate.',
      retry: 'NEVER',
    },
    ORDERS_KEEP_OLD_DATA: {
      meaning: 'Open orders and their invoices keep the data they were placed with.',
      remedy: 'Cancel them and order again.',
      retry: 'NEVER',
    },
  },
});

/** Why staff decides nothing about a rectification. */
export const rectificationReviewCodes = defineCodes('REFUSAL', {
  types: ['RectificationReviewRefused'],
  operations: ['acceptRectification'],
  codes: {
    SECOND_FACTOR_RESET_LATELY: {
      meaning: 'Staff has reset a second factor of the profile within the last seven days.',
      remedy: 'Wait until the seven days are over, or reject the request.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why nothing is rectified. */
export const rectificationCodes = defineCodes('REFUSAL', {
  types: ['RectificationRefused'],
  operations: [
    'requestRectification',
    'createRectificationUpload',
    'submitRectification',
    'withdrawRectification',
  ],
  codes: {
    INVALID_INPUT: {
      meaning: 'A correction or a document is not valid.',
      remedy: 'Correct what `problems` names.',
      retry: 'CHANGED',
      operations: ['requestRectification', 'createRectificationUpload'],
    },
    ALREADY_OPEN: {
      meaning: 'There is an open request.',
      remedy: 'Complete it or withdraw it.',
      retry: 'AFTERWARDS',
      operations: ['requestRectification'],
    },
    NO_DOCUMENTS: {
      meaning: 'The request has no document.',
      remedy: 'Send at least one, see createRectificationUpload.',
      retry: 'AFTERWARDS',
      operations: ['submitRectification'],
    },
    TOO_MANY_DOCUMENTS: {
      meaning: 'The request has five documents.',
      remedy: 'Submit it.',
      retry: 'NEVER',
      operations: ['createRectificationUpload'],
    },
    NOT_AWAITING_DOCUMENTS: {
      meaning: 'The request does not wait for documents any more.',
      remedy: 'Look at its status.',
      retry: 'NEVER',
      operations: ['createRectificationUpload', 'submitRectification'],
    },
    ALREADY_ENDED: {
      meaning: 'The request has come to its end.',
      remedy: 'Make a new one.',
      retry: 'NEVER',
      operations: ['withdrawRectification'],
    },
  },
});

/** Why a profile is not erased. */
export const erasureCodes = defineCodes('REFUSAL', {
  types: ['ErasureRefused'],
  operations: ['requestErasure'],
  codes: {
    OBSTACLES: {
      meaning: 'Something has to come to an end first.',
      remedy: 'Remove what `obstacles` names.',
      retry: 'AFTERWARDS',
    },
  },
});

/** What stands in the way of an erasure. */
export const erasureObstacleCodes = defineCodes('REASON', {
  types: ['ErasureObstacle'],
  operations: ['requestErasure', 'erasureRequests'],
  codes: {
    DOMAINS_HELD: {
      meaning: 'The profile holds domains, or some are being registered.',
      remedy: 'Transfer them, or let them expire.',
      retry: 'AFTERWARDS',
    },
    OWNER_CHANGES_OPEN: {
      meaning: 'The profile takes part in changes of owner that are not over.',
      remedy: 'Cancel them, or wait until they are over.',
      retry: 'AFTERWARDS',
    },
    ORDERS_OPEN: {
      meaning: 'There are orders that are unpaid or in progress.',
      remedy: 'Cancel them, or wait until they are closed.',
      retry: 'AFTERWARDS',
    },
    CREDIT_LEFT: {
      meaning: 'There is unspent credit.',
      remedy: 'Spend it, or give it up in the request.',
      retry: 'AFTERWARDS',
    },
    REFUNDS_OPEN: {
      meaning: 'Money is on its way back to the customer.',
      remedy: 'Wait until it has arrived.',
      retry: 'AFTERWARDS',
    },
    PAYMENTS_UNDER_REVIEW: {
      meaning: 'Staff have to find out how a payment ended.',
      remedy: 'Wait until they have.',
      retry: 'AFTERWARDS',
    },
    LEGAL_HOLD: {
      meaning: 'The law obliges us to keep the data of the profile.',
      remedy: 'Ask support until when.',
      retry: 'LATER',
    },
  },
});
