import type { signIn as italian } from '../it/sign-in';

/** Why nobody is signed in, or not again. */
export const signIn: Readonly<Record<keyof typeof italian, string>> = {
  'sign-in.CREDENTIALS_NOT_ACCEPTED':
    'What you signed in with is not right, or the login is locked for a while.',
  'reauthentication.CREDENTIALS_NOT_ACCEPTED':
    'The password or the code is not right, or the login is locked for a while.',
  'reauthentication.SECOND_FACTOR_CODE_NEEDED': 'A code of the second factor is needed as well.',
};
