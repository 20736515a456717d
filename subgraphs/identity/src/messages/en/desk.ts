import type { desk as italian } from '../it/desk';

/** Why staff cannot do something about a customer. */
export const desk: Readonly<Record<keyof typeof italian, string>> = {
  'customer-flag.ALREADY_FLAGGED': 'This flag stands already.',
  'customer-flag.NOT_FLAGGED': 'There is no such flag.',
  'customer-login.LOGIN_NOT_DISABLED': 'This login can be used.',
  'customer-login.DISABLED_BY_CUSTOMER': 'The customer has disabled this login: it is not enabled again.',
  'customer-login.LOGIN_NOT_LOCKED': 'This login is not locked.',
  'second-factor-reset.NO_SECOND_FACTOR': 'This login has no second factor.',
  'second-factor-reset.IDENTITY_NOT_PROVEN':
    'Identity has to be proven first: no check of the last 24 hours was passed.',
  'letter-resend.LETTER_GONE': 'This letter has left, and its words with it.',
  'letter-resend.ADDRESS_CONFIRMED': 'The address is confirmed: there is no link to send.',
};
