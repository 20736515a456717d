import { defineCodes } from '@customer-area/shared/contract';

/** Why a customer is not flagged. */
export const customerFlagCodes = defineCodes('REFUSAL', {
  types: ['CustomerFlagRefused'],
  operations: ['flagCustomer'],
  codes: {
    ALREADY_FLAGGED: { meaning: 'The flag stands.', remedy: 'Nothing is left to do.', retry: 'NEVER' },
    NOT_FLAGGED: { meaning: 'There is no such flag to lift.', remedy: 'Look at its flags.', retry: 'NEVER' },
  },
});

/** Why nothing is done about a login of a customer. */
export const customerLoginCodes = defineCodes('REFUSAL', {
  types: ['CustomerLoginRefused'],
  operations: ['enableCustomerLogin', 'unlockLogin'],
  codes: {
    LOGIN_NOT_DISABLED: {
      meaning: 'The login can be used.',
      remedy: 'Nothing is left to do.',
      retry: 'NEVER',
      operations: ['enableCustomerLogin'],
    },
    DISABLED_BY_CUSTOMER: {
      meaning: 'Its customer has disabled the login, for good.',
      remedy: 'Let the customer create another one.',
      retry: 'NEVER',
      operations: ['enableCustomerLogin'],
    },
    LOGIN_NOT_LOCKED: {
      meaning: 'No wrong passwords or codes have locked the login.',
      remedy: 'Nothing is left to do.',
      retry: 'NEVER',
      operations: ['unlockLogin'],
    },
  },
});

/** Why a second factor is not reset. */
export const secondFactorResetCodes = defineCodes('REFUSAL', {
  types: ['SecondFactorResetRefused'],
  operations: ['resetSecondFactor'],
  codes: {
    NO_SECOND_FACTOR: {
      meaning: 'The login has no second factor.',
      remedy: 'Nothing is left to do.',
      retry: 'NEVER',
    },
    IDENTITY_NOT_PROVEN: {
      meaning: 'No identity check of the last 24 hours was passed, or the last one was failed.',
      remedy: 'Check who it is with identityCheck first.',
      retry: 'AFTERWARDS',
    },
  },
});

/** Why a letter is not sent again. */
export const letterResendCodes = defineCodes('REFUSAL', {
  types: ['LetterResendRefused'],
  operations: ['resendLetter'],
  codes: {
    LETTER_GONE: {
      meaning: 'The letter has left, and its words with it.',
      remedy: 'Let the customer do again what brings it.',
      retry: 'NEVER',
    },
    ADDRESS_CONFIRMED: {
      meaning: 'The address is confirmed: there is no link to send.',
      remedy: 'Nothing is left to do.',
      retry: 'NEVER',
    },
  },
});
