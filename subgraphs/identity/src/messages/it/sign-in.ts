/** Why nobody is signed in, or not again. */
export const signIn = {
  'sign-in.CREDENTIALS_NOT_ACCEPTED':
    'Dati di accesso non corretti, oppure accesso temporaneamente bloccato.',
  'reauthentication.CREDENTIALS_NOT_ACCEPTED':
    'Password o codice non corretti, oppure accesso temporaneamente bloccato.',
  'reauthentication.SECOND_FACTOR_CODE_NEEDED': 'Serve anche un codice del secondo fattore.',
};
