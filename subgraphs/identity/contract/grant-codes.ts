import { defineCodes } from '@customer-area/shared/contract';

/** Why a delegation is not offered, accepted or used. */
export const delegationCodes = defineCodes('REFUSAL', {
  types: ['DelegationRefused'],
  operations: ['acceptDelegation'],
  codes: {
    TOO_MANY_DELEGATIONS: {
      meaning: 'The profile has 30 delegations that stand or are offered.',
      remedy: 'Revoke one first.',
      retry: 'AFTERWARDS',
      operations: ['inviteDelegate'],
    },
    SCOPE_NOT_FOR_SOME_DOMAINS: {
      meaning: 'A scope is about the profile as a whole and goes not with a list of domains.',
      remedy: 'Leave the scope or the list out.',
      retry: 'CHANGED',
      operations: ['inviteDelegate'],
    },
    ADDRESS_NOT_CONFIRMED: {
      meaning: 'The e-mail address of the own profile is not confirmed.',
      remedy: 'Confirm it first, see resendEmailConfirmation.',
      retry: 'AFTERWARDS',
      operations: ['inviteDelegate', 'acceptDelegation'],
    },
    OWN_PROFILE: {
      meaning: 'The delegation is of the own profile.',
      remedy: 'Nothing is left to do.',
      retry: 'NEVER',
    },
    OTHER_ADDRESS: {
      meaning: 'The invitation is for another e-mail address.',
      remedy: 'Accept it with the profile that has it.',
      retry: 'NEVER',
    },
    INVITATION_EXPIRED: { meaning: 'It is too old.', remedy: 'Ask for a new one.', retry: 'NEVER' },
    INVITATION_WITHDRAWN: { meaning: 'It was withdrawn.', remedy: 'Ask for a new one.', retry: 'NEVER' },
    INVITATION_USED: {
      meaning: 'Another profile accepted it.',
      remedy: 'Ask for a new one.',
      retry: 'NEVER',
    },
    DELEGATION_ENDED: {
      meaning: 'The delegation has ended.',
      remedy: 'Ask for a new one.',
      retry: 'NEVER',
      operations: ['switchProfile'],
    },
  },
});

/** Why a request for approval is not decided. */
export const approvalCodes = defineCodes('REFUSAL', {
  types: ['ApprovalRefused', 'ActionReason'],
  operations: ['approveRequest', 'rejectRequest', 'withdrawApproval'],
  codes: {
    OWN_REQUEST: {
      meaning: 'The login asked for it itself.',
      remedy: 'Let another login decide, or withdraw it.',
      retry: 'NEVER',
      operations: ['approveRequest', 'rejectRequest'],
    },
    NOT_YOUR_REQUEST: {
      meaning: 'Another login asked for it.',
      remedy: 'Reject it instead.',
      retry: 'NEVER',
      operations: ['withdrawApproval'],
    },
    LOGIN_TOO_NEW: {
      meaning: 'The login was created after the request.',
      remedy: 'Let an older login decide.',
      retry: 'NEVER',
      operations: ['approveRequest'],
    },
    ALREADY_DECIDED: {
      meaning: 'It was decided or withdrawn.',
      remedy: 'Look at its status.',
      retry: 'NEVER',
    },
    EXPIRED: { meaning: 'It is too old.', remedy: 'Make it again.', retry: 'NEVER' },
  },
});

/** Why nothing is put under dual approval. */
export const protectedActionsCodes = defineCodes('REFUSAL', {
  types: ['ProtectedActionsRefused'],
  operations: ['setProtectedActions'],
  codes: {
    TOO_FEW_LOGINS: {
      meaning: 'The profile has no second login that could approve.',
      remedy: 'Create one with prepareAdditionalLogin.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why there is no new API key. */
export const apiKeyCodes = defineCodes('REFUSAL', {
  types: ['ApiKeyRefused'],
  operations: ['createApiKey'],
  codes: {
    TOO_MANY_API_KEYS: {
      meaning: 'The profile has 20 active API keys.',
      remedy: 'Revoke one first.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why a login is not disabled. */
export const loginCodes = defineCodes('REFUSAL', {
  types: ['LoginRefused'],
  operations: ['disableLogin'],
  codes: {
    LAST_LOGIN: {
      meaning: 'It is the only login left to get in with.',
      remedy: 'Create another one first.',
      retry: 'AFTERWARDS',
    },
    LAST_APPROVER: {
      meaning: 'Acts under dual approval need two logins.',
      remedy: 'Take the protection away, or create another login.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why nothing changes about a member of staff. */
export const staffCodes = defineCodes('REFUSAL', {
  types: ['StaffRefused'],
  operations: [
    'createStaffLogin',
    'resendStaffActivation',
    'disableStaffLogin',
    'setStaffPermissions',
    'setStaffPermissionEnd',
  ],
  codes: {
    OWN_LOGIN: {
      meaning: 'Nobody does this to the own login.',
      remedy: 'Let a colleague do it.',
      retry: 'NEVER',
      operations: ['disableStaffLogin', 'setStaffPermissions', 'setStaffPermissionEnd'],
    },
    AUDIT_EXCLUDES_READING: {
      meaning: 'Whoever looks at what staff have read does not read customers.',
      remedy:
        'Leave out STAFF_AUDIT, or CUSTOMERS_READ, CUSTOMERS_ACT, DOCUMENTS_REVIEW, REGISTRANTS_DISCLOSE and TICKETS_ANSWER.',
      retry: 'CHANGED',
      operations: ['createStaffLogin', 'setStaffPermissions'],
    },
    EMAIL_IN_USE: {
      meaning: 'A member of staff has this e-mail address.',
      remedy: 'Give another address.',
      retry: 'CHANGED',
      operations: ['createStaffLogin'],
    },
    NO_ADDRESS: {
      meaning: 'The login has no e-mail address.',
      remedy: 'Create another login.',
      retry: 'NEVER',
      operations: ['resendStaffActivation'],
    },
    LOGIN_DISABLED: {
      meaning: 'The login is disabled.',
      remedy: 'Create another login.',
      retry: 'NEVER',
      operations: ['resendStaffActivation', 'setStaffPermissions', 'setStaffPermissionEnd'],
    },
    PERMISSION_NOT_HELD: {
      meaning: 'The member of staff does not have the permission.',
      remedy: 'Permit it with setStaffPermissions first.',
      retry: 'AFTERWARDS',
      operations: ['setStaffPermissionEnd'],
    },
    MANAGING_DOES_NOT_END: {
      meaning: 'STAFF_MANAGE does not end by itself, so that somebody is always left who manages staff.',
      remedy: 'Take it away with setStaffPermissions when it is time.',
      retry: 'NEVER',
      operations: ['setStaffPermissionEnd'],
    },
  },
});

/** Why a request for a second member of staff is not decided. */
export const staffRequestCodes = defineCodes('REFUSAL', {
  types: ['StaffRequestRefused'],
  operations: ['approveStaffRequest', 'rejectStaffRequest'],
  codes: {
    OWN_REQUEST: {
      meaning: 'The member of staff asked for it.',
      remedy: 'Let a colleague decide.',
      retry: 'NEVER',
    },
    LOGIN_TOO_NEW: {
      meaning: 'The login was created after the request.',
      remedy: 'Let an older login decide.',
      retry: 'NEVER',
      operations: ['approveStaffRequest'],
    },
    PERMISSIONS_TOO_NEW: {
      meaning: 'The permissions of the login were set after the request.',
      remedy: 'Let a colleague decide who had the permission before.',
      retry: 'NEVER',
      operations: ['approveStaffRequest'],
    },
    LOGIN_OF_ASKER: {
      meaning: 'Whoever asked has made the login or set its permissions.',
      remedy: 'Let a colleague decide who owes the login to somebody else.',
      retry: 'NEVER',
      operations: ['approveStaffRequest'],
    },
    ASKER_IS_OWN_LOGIN: {
      meaning: 'Whoever is to approve has made the login that asked.',
      remedy: 'Let a colleague decide who has not made the login that asked.',
      retry: 'NEVER',
      operations: ['approveStaffRequest'],
    },
    ALREADY_DECIDED: { meaning: 'It was decided.', remedy: 'Look at its status.', retry: 'NEVER' },
    EXPIRED: { meaning: 'It is too old.', remedy: 'Make it again.', retry: 'NEVER' },
  },
});

/** Why a support session is not begun or approved. */
export const supportSessionCodes = defineCodes('REFUSAL', {
  types: ['SupportSessionRefused'],
  operations: ['startSupportSession', 'approveSupportSession'],
  codes: {
    SUPPORT_SESSIONS_REFUSED: {
      meaning: 'The customer lets no staff into the customer area.',
      remedy: 'Help the customer by other means.',
      retry: 'NEVER',
      operations: ['startSupportSession'],
    },
    PROFILE_BEING_ERASED: {
      meaning: 'The data of the customer are being erased, or are erased already.',
      remedy: 'Nothing can be done in this customer area any more.',
      retry: 'NEVER',
      operations: ['startSupportSession'],
    },
    SUPPORT_SESSION_ENDED: {
      meaning: 'The support session is over.',
      remedy: 'Let the member of staff begin another one.',
      retry: 'NEVER',
      operations: ['approveSupportSession'],
    },
    NOTHING_TO_APPROVE: {
      meaning: 'The member of staff asked for no more than reading.',
      remedy: 'Nothing needs to be done.',
      retry: 'NEVER',
      operations: ['approveSupportSession'],
    },
  },
});
