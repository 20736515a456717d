import { defineCodes } from '@customer-area/shared/contract';

/** Why a transfer to another registrar is neither approved nor rejected; as the actions say beforehand. */
export const transferOutCodes = defineCodes('REFUSAL', {
  types: ['TransferOutRefused', 'ActionReason'],
  operations: ['approveTransfer', 'rejectTransfer'],
  codes: {
    NO_TRANSFER: {
      meaning: 'No other registrar has asked for the domain, or that is over.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
    TRANSFER_BEING_DECIDED: {
      meaning: 'The registry is being told the opposite at this moment.',
      remedy: 'Wait until that operation is over.',
      retry: 'LATER',
      types: ['TransferOutRefused'],
    },
    SECOND_FACTOR_RESET_LATELY: {
      meaning: 'The second factor of a login was reset by staff in the last 7 days: no domain leaves.',
      remedy: 'Wait until they are over.',
      retry: 'LATER',
      types: ['TransferOutRefused'],
      operations: ['approveTransfer'],
    },
    OWNER_CHANGING: {
      meaning: 'The registry is being told of another owner of the domain.',
      remedy: 'Wait until that is done: `operations` of the domain shows it.',
      retry: 'LATER',
      operations: ['approveTransfer'],
    },
    OWNER_CHANGED_LATELY: {
      meaning:
        'The name or e-mail of its registrant, or its owner, has changed lately: it cannot go to another registrar.',
      remedy: 'Wait until `transferLockedUntil` of the domain.',
      retry: 'LATER',
      operations: ['approveTransfer'],
    },
  },
});

/** Why what was decided about a transfer could not be carried out. */
export const transferFailureCodes = defineCodes('REASON', {
  types: ['OperationFailure'],
  operations: ['operation', 'domain', 'domains'],
  codes: {
    TRANSFER_WITHDRAWN: {
      meaning: 'There is no transfer any more: the other registrar has called it off.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
    TRANSFER_DONE: {
      meaning: 'The registry had carried the transfer out before.',
      remedy: 'Ask the support at once if the domain was taken away.',
      retry: 'NEVER',
    },
    TRANSFER_PROTECTED: {
      meaning:
        'The domain may not leave for some days after a change of its registrant or a reset of a second factor.',
      remedy: 'Wait until they are over.',
      retry: 'LATER',
    },
    TRANSFER_DECISION_REFUSED: {
      meaning: 'The registry does not take the decision.',
      remedy: 'Ask the support.',
      retry: 'NEVER',
    },
  },
});
