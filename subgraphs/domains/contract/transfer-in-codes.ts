import { defineCodes } from '@customer-area/shared/contract';

const ORDERING = ['placeOrder', 'proposeOrder'];

/** Why a transfer to us cannot be ordered. */
export const transferInOrderCodes = defineCodes('REFUSAL', {
  types: ['OrderRefused'],
  operations: ORDERING,
  codes: {
    NAME_NOT_REGISTERED: {
      meaning: 'Nobody has the name.',
      remedy: 'Register it, with `registerDomain`.',
      retry: 'CHANGED',
    },
    NAME_ALREADY_HERE: {
      meaning: 'The name is with us already, whoever has it.',
      remedy: 'Have its holder push it to your profile, or change its owner.',
      retry: 'NEVER',
    },
    NAME_BEING_DELETED: {
      meaning: 'Its registrar has deleted the name.',
      remedy: 'Ask the registrar to restore it, or register it once it is free.',
      retry: 'LATER',
    },
    NAME_TRANSFER_LOCKED: {
      meaning: 'The name is locked against transfers.',
      remedy: 'Ask its registrar to lift the lock.',
      retry: 'AFTERWARDS',
    },
    NAME_BEING_TRANSFERRED: {
      meaning: 'The name is being transferred to some registrar at this moment.',
      remedy: 'Wait until that is over.',
      retry: 'LATER',
    },
    TOO_YOUNG_TO_TRANSFER: {
      meaning: 'The name was registered, or transferred, less than `transferAgeDays` of its rules ago.',
      remedy: 'Wait until they are over.',
      retry: 'LATER',
    },
    TRANSFER_TERM_FULL: {
      meaning:
        'A transfer adds a year, and with it the name would be registered for longer than its extension allows (`maxYears`): the registry would cut it.',
      remedy: 'Wait until the day that the message says.',
      retry: 'LATER',
    },
    WRONG_AUTH_CODE: {
      meaning: 'The registry says that this is not the auth code of the name.',
      remedy: 'Ask its registrar for the code.',
      retry: 'CHANGED',
    },
    AUTH_CODE_NEEDED: {
      meaning: 'A quote does not keep auth codes: it cannot be ordered by its id.',
      remedy: 'Order its lines, with the code.',
      retry: 'CHANGED',
    },
  },
});

/** Why a transfer to us that was paid did not take place; its money becomes credit. */
export const transferInFailureCodes = defineCodes('REASON', {
  types: ['OrderLineFailure', 'OperationFailure'],
  operations: ['order', 'orders', 'operation', 'domain', 'domains'],
  codes: {
    TRANSFER_REJECTED: {
      meaning: 'The registrar that has the name has rejected the transfer.',
      remedy: 'Ask it why, and order again with the credit.',
      retry: 'AFTERWARDS',
    },
    TRANSFER_CALLED_OFF: {
      meaning: 'The transfer was called off, with `cancelTransfer`.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
    TRANSFER_PROHIBITED: {
      meaning: 'The registry lets the name go to no other registrar now.',
      remedy: 'Ask its registrar to lift the lock, and order again with the credit.',
      retry: 'AFTERWARDS',
    },
    TRANSFER_CODE_REFUSED: {
      meaning: 'The registry says that this is not the auth code of the name.',
      remedy: 'Ask its registrar for the code, and order again with the credit.',
      retry: 'CHANGED',
    },
    TRANSFER_OF_NOTHING: {
      meaning: 'The name is not registered any more.',
      remedy: 'Register it with the credit, with `registerDomain`.',
      retry: 'NEVER',
    },
    TRANSFER_ELSEWHERE: {
      meaning: 'The name came to us, or is on its way to some registrar, by another request.',
      remedy: 'Ask the support if you did not know of that.',
      retry: 'NEVER',
    },
    TRANSFER_CODE_FORGOTTEN: {
      meaning: 'The order was placed so long after its lines were checked that its auth code was forgotten.',
      remedy: 'Order again with the credit.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why a transfer to us is not called off; as its action says beforehand. */
export const cancelTransferCodes = defineCodes('REFUSAL', {
  types: ['CancelTransferRefused', 'ActionReason'],
  operations: ['cancelTransfer'],
  codes: {
    NO_TRANSFER_IN: {
      meaning: 'The domain is not on its way to us, or not any more.',
      remedy: 'Nothing has to be done.',
      retry: 'NEVER',
    },
    TRANSFER_NOT_PAID: {
      meaning: 'The transfer is not paid, and nothing of it has begun.',
      remedy: 'Cancel its order, with `cancelOrder`.',
      retry: 'NEVER',
    },
  },
});
