import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const login = z.object({ loginId: z.string(), username: z.string() });
const passkey = login.extend({ name: z.string() });
const detail = { it: '{username}', en: '{username}' };
const detailWithName = { it: '{username}, {name}', en: '{username}, {name}' };

export const totpEnabled = defineEvent('login.totp-enabled', {
  description: 'An authenticator app protects a login from now on. About the login.',
  payload: login,
  log: { title: { it: 'App di autenticazione attivata', en: 'Authenticator app enabled' }, detail },
  letter: {
    to: 'login',
    subject: { it: 'App di autenticazione attivata', en: 'An authenticator app was enabled' },
    body: {
      it: "per la login {username} è stata attivata un'app di autenticazione: da ora l'accesso chiede anche un suo codice.\nConserva i dieci codici di recupero in un posto sicuro: i codici precedenti non valgono più.\n\nSe non sei stato tu, accedi subito, cambia la password e chiudi le altre sessioni: qualcuno la conosce.",
      en: 'an authenticator app was enabled for the login {username}: from now on signing in asks for one of its codes as well.\nKeep the ten recovery codes in a safe place: any earlier ones are no longer valid.\n\nIf this was not you, sign in now, change your password and end the other sessions: somebody knows it.',
    },
  },
});

export const totpDisabled = defineEvent('login.totp-disabled', {
  description: 'An authenticator app does not protect a login any more. About the login.',
  payload: login,
  log: { title: { it: 'App di autenticazione disattivata', en: 'Authenticator app disabled' }, detail },
  letter: {
    to: 'login',
    subject: { it: 'App di autenticazione disattivata', en: 'The authenticator app was disabled' },
    body: {
      it: "per la login {username} l'app di autenticazione è stata disattivata: l'accesso non chiede più i suoi codici.\n\nSe non sei stato tu, accedi subito, cambia la password e chiudi le altre sessioni: qualcuno la conosce.",
      en: 'the authenticator app of the login {username} was disabled: signing in no longer asks for its codes.\n\nIf this was not you, sign in now, change your password and end the other sessions: somebody knows it.',
    },
  },
});

export const recoveryCodeUsed = defineEvent('login.recovery-code-used', {
  description: 'A recovery code stood in for the second factor of a login. About the login.',
  payload: login.extend({ recoveryCodesLeft: z.number().int().default(0) }),
  log: { title: { it: 'Codice di recupero utilizzato', en: 'Recovery code used' }, detail },
  letter: {
    to: 'login',
    subject: { it: 'Codice di recupero utilizzato', en: 'A recovery code was used' },
    body: {
      it: "per la login {username} è stato utilizzato un codice di recupero. Codici rimasti: {recoveryCodesLeft}. Puoi crearne di nuovi dall'Area Clienti.\n\nSe non sei stato tu, accedi subito, cambia la password e chiudi le altre sessioni: qualcuno la conosce.",
      en: 'a recovery code of the login {username} was used. Codes left: {recoveryCodesLeft}. You can make new ones in the customer area.\n\nIf this was not you, sign in now, change your password and end the other sessions: somebody knows it.',
    },
  },
});

export const recoveryCodesRenewed = defineEvent('login.recovery-codes-renewed', {
  description: 'A login has new recovery codes; the earlier ones are no longer valid. About the login.',
  payload: login,
  log: { title: { it: 'Codici di recupero rinnovati', en: 'Recovery codes renewed' }, detail },
  letter: {
    to: 'login',
    subject: { it: 'Nuovi codici di recupero', en: 'New recovery codes' },
    body: {
      it: 'per la login {username} sono stati creati dieci nuovi codici di recupero: i precedenti non valgono più.\n\nSe non sei stato tu, accedi subito, cambia la password e chiudi le altre sessioni: qualcuno la conosce.',
      en: 'ten new recovery codes were made for the login {username}: the earlier ones are no longer valid.\n\nIf this was not you, sign in now, change your password and end the other sessions: somebody knows it.',
    },
  },
});

export const secondFactorLocked = defineEvent('login.second-factor-locked', {
  description:
    'Wrong codes were given so often that a login takes none for fifteen minutes. About the login.',
  payload: login,
  log: { title: { it: 'Secondo fattore bloccato', en: 'Second factor locked' }, detail },
  letter: {
    to: 'login',
    subject: {
      it: 'Secondo fattore bloccato per 15 minuti',
      en: 'The second factor is locked for 15 minutes',
    },
    body: {
      it: "per la login {username} sono stati indicati più volte codici sbagliati: i codici non sono accettati per 15 minuti.\nSe non sei stato tu, qualcuno ha superato il passo precedente: appena possibile cambia la password e controlla l'accesso alla tua casella e-mail.",
      en: 'wrong codes were given several times for the login {username}: codes are not accepted for 15 minutes.\nIf this was not you, somebody has passed the step before it: change your password as soon as you can, and check who can read your mail.',
    },
  },
});

export const passkeyRegistered = defineEvent('login.passkey-registered', {
  description: 'A login has a new passkey. About the login.',
  payload: passkey,
  log: { title: { it: 'Passkey registrata', en: 'Passkey registered' }, detail: detailWithName },
  letter: {
    to: 'login',
    subject: { it: 'Nuova passkey registrata', en: 'A new passkey was registered' },
    body: {
      it: 'per la login {username} è stata registrata la passkey «{name}»: con essa si accede senza password.\n\nSe non sei stato tu, accedi subito, cambia la password e chiudi le altre sessioni: qualcuno la conosce.',
      en: 'the passkey "{name}" was registered for the login {username}: it signs in without a password.\n\nIf this was not you, sign in now, change your password and end the other sessions: somebody knows it.',
    },
  },
});

export const passkeyRemoved = defineEvent('login.passkey-removed', {
  description: 'A passkey of a login was removed. About the login.',
  payload: passkey,
  log: { title: { it: 'Passkey rimossa', en: 'Passkey removed' }, detail: detailWithName },
  letter: {
    to: 'login',
    subject: { it: 'Passkey rimossa', en: 'A passkey was removed' },
    body: {
      it: 'per la login {username} è stata rimossa la passkey «{name}»: non permette più di accedere.\n\nSe non sei stato tu, accedi subito, cambia la password e chiudi le altre sessioni: qualcuno la conosce.',
      en: 'the passkey "{name}" of the login {username} was removed: it no longer signs in.\n\nIf this was not you, sign in now, change your password and end the other sessions: somebody knows it.',
    },
  },
});
