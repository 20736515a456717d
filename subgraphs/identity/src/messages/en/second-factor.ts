import type { secondFactor as italian } from '../it/second-factor';

/** Why something about a second factor is not done. */
export const secondFactor: Readonly<Record<keyof typeof italian, string>> = {
  'second-factor.CODE_NOT_ACCEPTED':
    'The code is not right, has expired or was used before, or the second factor is locked for a while.',
  'second-factor.TOTP_ALREADY_ON':
    'An authenticator app is on already: to replace it, give its current code as well.',
  'second-factor.TOTP_NOT_PENDING':
    'There is no authenticator app to confirm, or more than 15 minutes have passed: start again.',
  'second-factor.TOTP_NOT_ON': 'No authenticator app is on.',
  'second-factor.SECOND_FACTOR_NOT_ON': 'There is no second factor.',
  'second-factor.LAST_FACTOR': 'Staff always sign in with a second factor: add another one first.',
  'second-factor.PASSWORD_TOO_SHORT':
    'Your password has fewer than 12 characters, which is not enough without a second factor: choose a longer one first.',
  'second-factor.PASSKEY_NOT_ACCEPTED':
    'The passkey was not accepted: start again, and unlock the device when it asks.',
  'second-factor.TOO_MANY_PASSKEYS': 'This login has 20 passkeys already: remove one first.',
};
