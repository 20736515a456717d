import { letter } from './letter-text';

const NOT_YOU = {
  it: 'Se non sei stato tu, accedi subito, cambia la password e chiudi le altre sessioni: qualcuno la conosce.',
  en: 'If this was not you, sign in now, change your password and end the other sessions: somebody knows it.',
};

/** Letters about what a login is protected with beside its password. */
export const secondFactorTexts = {
  totpEnabled: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'App di autenticazione attivata',
      body: `per la login ${username} è stata attivata un'app di autenticazione: da ora l'accesso chiede anche un suo codice.\nConserva i dieci codici di recupero in un posto sicuro: i codici precedenti non valgono più.\n\n${NOT_YOU.it}`,
    }),
    ({ username }) => ({
      subject: 'An authenticator app was enabled',
      body: `an authenticator app was enabled for the login ${username}: from now on signing in asks for one of its codes as well.\nKeep the ten recovery codes in a safe place: any earlier ones are no longer good.\n\n${NOT_YOU.en}`,
    }),
  ),
  totpDisabled: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'App di autenticazione disattivata',
      body: `per la login ${username} l'app di autenticazione è stata disattivata: l'accesso non chiede più i suoi codici.\n\n${NOT_YOU.it}`,
    }),
    ({ username }) => ({
      subject: 'The authenticator app was disabled',
      body: `the authenticator app of the login ${username} was disabled: signing in no longer asks for its codes.\n\n${NOT_YOU.en}`,
    }),
  ),
  recoveryCodeUsed: letter<{ username: string; left: number }>(
    ({ username, left }) => ({
      subject: 'Codice di recupero utilizzato',
      body: `per la login ${username} è stato utilizzato un codice di recupero. Codici rimasti: ${left}. Puoi crearne di nuovi dall'Area Clienti.\n\n${NOT_YOU.it}`,
    }),
    ({ username, left }) => ({
      subject: 'A recovery code was used',
      body: `a recovery code of the login ${username} was used. Codes left: ${left}. You can make new ones in the customer area.\n\n${NOT_YOU.en}`,
    }),
  ),
  recoveryCodesRenewed: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'Nuovi codici di recupero',
      body: `per la login ${username} sono stati creati dieci nuovi codici di recupero: i precedenti non valgono più.\n\n${NOT_YOU.it}`,
    }),
    ({ username }) => ({
      subject: 'New recovery codes',
      body: `ten new recovery codes were made for the login ${username}: the earlier ones are no longer good.\n\n${NOT_YOU.en}`,
    }),
  ),
  secondFactorLocked: letter<{ username: string }>(
    ({ username }) => ({
      subject: 'Secondo fattore bloccato per 15 minuti',
      body: `per la login ${username} sono stati indicati più volte codici sbagliati: i codici non sono accettati per 15 minuti.\nSe non sei stato tu, qualcuno ha superato il passo precedente: appena possibile cambia la password e controlla l'accesso alla tua casella e-mail.`,
    }),
    ({ username }) => ({
      subject: 'The second factor is locked for 15 minutes',
      body: `wrong codes were given several times for the login ${username}: codes are not accepted for 15 minutes.\nIf this was not you, somebody has passed the step before it: change your password as soon as you can, and check who can read your mail.`,
    }),
  ),
  passkeyRegistered: letter<{ username: string; name: string }>(
    ({ username, name }) => ({
      subject: 'Nuova passkey registrata',
      body: `per la login ${username} è stata registrata la passkey «${name}»: con essa si accede senza password.\n\n${NOT_YOU.it}`,
    }),
    ({ username, name }) => ({
      subject: 'A new passkey was registered',
      body: `the passkey "${name}" was registered for the login ${username}: it signs in without a password.\n\n${NOT_YOU.en}`,
    }),
  ),
  passkeyRemoved: letter<{ username: string; name: string }>(
    ({ username, name }) => ({
      subject: 'Passkey rimossa',
      body: `per la login ${username} è stata rimossa la passkey «${name}»: non permette più di accedere.\n\n${NOT_YOU.it}`,
    }),
    ({ username, name }) => ({
      subject: 'A passkey was removed',
      body: `the passkey "${name}" of the login ${username} was removed: it no longer signs in.\n\n${NOT_YOU.en}`,
    }),
  ),
};
