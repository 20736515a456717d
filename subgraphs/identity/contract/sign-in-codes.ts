import { defineCodes } from '@customer-area/shared/contract';

/** Why nobody is signed in, or not again. */
export const signInCodes = defineCodes('REFUSAL', {
  types: ['SignInRefused'],
  operations: [
    'signIn',
    'completeSignIn',
    'signInWithPasskey',
    'reauthenticate',
    'reauthenticateWithPasskey',
  ],
  codes: {
    CREDENTIALS_NOT_ACCEPTED: {
      meaning: 'Username, password, code or passkey is not right, or the login is locked for a while.',
      remedy: 'Ask for them again, or offer the recovery.',
      retry: 'CHANGED',
    },
    SECOND_FACTOR_CODE_NEEDED: {
      meaning: 'The login has a second factor and no code was given.',
      remedy: 'Give `code` as well.',
      retry: 'CHANGED',
      operations: ['reauthenticate'],
    },
  },
});

/** Why a lost password is not replaced. */
export const recoveryRefusalCodes = defineCodes('REFUSAL', {
  types: ['RecoveryRefused'],
  operations: ['answerRecovery', 'completeRecovery'],
  codes: {
    RECOVERY_NOT_VALID: {
      meaning:
        'The link is unknown, used, too old or overtaken by a new password or address, or a step was left out.',
      remedy: 'Begin again with startRecovery.',
      retry: 'NEVER',
    },
    RECOVERY_TOO_EARLY: {
      meaning: 'The address was changed lately; the letter says from when the link can be used.',
      remedy: 'Open the link again then.',
      retry: 'LATER',
    },
    RECOVERY_NOT_ACCEPTED: {
      meaning: 'The answer or the code is not right.',
      remedy: 'Ask for them again.',
      retry: 'CHANGED',
      operations: ['answerRecovery'],
    },
  },
});

/** Why nothing changes about a second factor. */
export const secondFactorCodes = defineCodes('REFUSAL', {
  types: ['SecondFactorRefused'],
  operations: [
    'enableTotp',
    'confirmTotp',
    'disableTotp',
    'renewRecoveryCodes',
    'registerPasskey',
    'removePasskey',
  ],
  codes: {
    CODE_NOT_ACCEPTED: {
      meaning: 'The code is not right, too old or used, or the second factor is locked for a while.',
      remedy: 'Ask for the next code.',
      retry: 'CHANGED',
      operations: ['enableTotp', 'confirmTotp', 'disableTotp', 'renewRecoveryCodes'],
    },
    TOTP_ALREADY_ON: {
      meaning: 'An authenticator app is on and no code of it was given.',
      remedy: 'Give `code` as well.',
      retry: 'CHANGED',
      operations: ['enableTotp'],
    },
    TOTP_NOT_PENDING: {
      meaning: 'No authenticator app waits for its first code, or it has waited for more than 15 minutes.',
      remedy: 'Begin again with enableTotp.',
      retry: 'AFTERWARDS',
      operations: ['confirmTotp'],
    },
    TOTP_NOT_ON: {
      meaning: 'No authenticator app is on.',
      remedy: 'Nothing is left to do.',
      retry: 'NEVER',
      operations: ['disableTotp'],
    },
    SECOND_FACTOR_NOT_ON: {
      meaning: 'The login has no second factor.',
      remedy: 'Add one first.',
      retry: 'AFTERWARDS',
      operations: ['renewRecoveryCodes'],
    },
    LAST_FACTOR: {
      meaning: 'Staff keep at least one second factor.',
      remedy: 'Add another one first.',
      retry: 'AFTERWARDS',
      operations: ['disableTotp', 'removePasskey'],
    },
    PASSWORD_TOO_SHORT: {
      meaning: 'The password has fewer than 12 characters, which a login without a second factor needs.',
      remedy: 'Choose a longer one with changePassword first.',
      retry: 'AFTERWARDS',
      operations: ['disableTotp', 'removePasskey'],
    },
    PASSKEY_NOT_ACCEPTED: {
      meaning: 'What the device answered is not valid for this request.',
      remedy: 'Begin again with preparePasskeyRegistration.',
      retry: 'AFTERWARDS',
      operations: ['registerPasskey'],
    },
    TOO_MANY_PASSKEYS: {
      meaning: 'The login has 20 passkeys.',
      remedy: 'Remove one first.',
      retry: 'AFTERWARDS',
      operations: ['registerPasskey'],
    },
  },
});
