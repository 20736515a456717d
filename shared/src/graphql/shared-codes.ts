import { defineCodes } from '../contract';

/** What every mutation that can be put under dual approval answers until another login has approved. */
export const approvalRequiredCodes = defineCodes('REFUSAL', {
  types: ['ApprovalRequired'],
  operations: [
    'disableLogin',
    'prepareAdditionalLogin',
    'removePaymentMethod',
    'setProtectedActions',
    'updateProfile',
    'changeRecoveryData',
    'setTransferLock',
    'revealAuthCode',
    'approveTransfer',
    'pushDomain',
    'startOwnerChange',
    'inviteNewOwner',
    'setNameServers',
    'setHostRecord',
    'setDsRecords',
  ],
  codes: {
    APPROVAL_REQUIRED: {
      meaning: 'Another login has to approve first; the request for it was made.',
      remedy: 'Do the same again once it is approved.',
      retry: 'AFTERWARDS',
    },
  },
});

/** What every act of staff that two of them have to want answers until the second has approved. */
export const secondStaffCodes = defineCodes('REFUSAL', {
  types: ['SecondStaffRequired'],
  // Each mutation that can answer it.
  operations: [
    'flagCustomer',
    'resetSecondFactor',
    'dropJob',
    'adjustCredit',
    'recordDisclosure',
    'prolongDisclosureHold',
  ],
  codes: {
    SECOND_STAFF_REQUIRED: {
      meaning: 'A second member of staff has to approve first; the request for it was made.',
      remedy: 'Do exactly the same again once it is approved.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why an action is not offered to a key or a delegation. */
export const beyondScopeCodes = defineCodes('REASON', {
  types: ['ActionReason'],
  operations: ['domain', 'domains', 'order', 'orders'],
  codes: {
    BEYOND_SCOPE: {
      meaning: 'The API key or the delegation does not cover the mutation.',
      remedy: 'Use a login, or a key with more scopes.',
      retry: 'NEVER',
    },
  },
});
