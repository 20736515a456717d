import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { signInRefusalTerms } from './terms';

const login = z.object({ loginId: z.string(), username: z.string() });
const labelled = login.extend({ label: z.string().nullable() });
const detail = { it: '{username}', en: '{username}' };
const detailWithLabel = {
  it: '{username}{label, select, none {} other { ({label})}}',
  en: '{username}{label, select, none {} other { ({label})}}',
};

export const loginCreated = defineEvent('login.created', {
  description: 'A further login of a profile was created. About the login.',
  payload: login,
  log: { title: { it: 'Login creata', en: 'Login created' }, detail },
  letter: {
    subject: { it: 'Nuova login creata', en: 'A new login was created' },
    body: {
      it: 'è stata creata una nuova login per la tua anagrafica: {username}.\nVede e gestisce le stesse cose delle altre tue login. Se non sei stato tu, cambia subito le password.',
      en: 'a new login was created for your profile: {username}.\nIt sees and manages the same things as your other logins. If this was not you, change your passwords now.',
    },
  },
});

export const loginRenamed = defineEvent('login.renamed', {
  description: 'A login was given another name, or none. About the login.',
  payload: labelled,
  log: { title: { it: 'Login rinominata', en: 'Login renamed' }, detail: detailWithLabel },
});

export const loginDisabled = defineEvent('login.disabled', {
  description: 'A login was disabled for good, with its sessions and keys. About the login.',
  payload: labelled,
  log: { title: { it: 'Login disattivata', en: 'Login disabled' }, detail: detailWithLabel },
  letter: {
    subject: { it: 'Login disattivata', en: 'A login was disabled' },
    body: {
      it: 'la login {username} è stata disattivata: nessuno può più accedere con questo username, e le sue sessioni e le sue chiavi API sono terminate. Le altre tue login funzionano come prima; puoi crearne una nuova quando vuoi.\n\nSe non sei stato tu, cambia subito la password e chiudi le altre sessioni: qualcuno la conosce.',
      en: 'the login {username} was disabled: nobody can sign in with this username any more, and its sessions and API keys have ended. Your other logins work as before; you can create a new one whenever you like.\n\nIf this was not you, change your password now and end the other sessions: somebody knows it.',
    },
  },
});

const thirdLevel = login.extend({ domainId: z.string(), unicodeName: z.string() });
const loginAndName = { it: '{username}, {unicodeName}', en: '{username}, {unicodeName}' };

export const loginThirdLevelAssigned = defineEvent('login.third-level-assigned', {
  description: 'A login sees one third level of a domain and nothing else from now on. About the login.',
  payload: thirdLevel,
  log: {
    title: { it: 'Login assegnata a un terzo livello', en: 'Login assigned to a third level' },
    detail: loginAndName,
  },
});

export const loginThirdLevelTaken = defineEvent('login.third-level-taken', {
  description: 'A third level was taken from its login, which sees nothing from now on. About the login.',
  payload: thirdLevel,
  log: {
    title: { it: 'Terzo livello tolto alla login', en: 'Third level taken from its login' },
    detail: loginAndName,
  },
});

export const loginPasswordChanged = defineEvent('login.password-changed', {
  description: 'A login has a new password, chosen by whoever was signed in. About the login.',
  payload: login.extend({
    device: z.object({ it: z.string(), en: z.string() }).default({ it: '', en: '' }),
    place: z.object({ it: z.string(), en: z.string() }).default({ it: '', en: '' }),
    ip: z.string().default(''),
  }),
  log: { title: { it: 'Password cambiata', en: 'Password changed' }, detail },
  letter: {
    to: 'login',
    subject: { it: 'Password cambiata', en: 'Your password was changed' },
    body: {
      it: "la password della login {username} è stata cambiata. Le altre sessioni di questa login sono state chiuse.\n\nQuando: {occurredAt, date, minute}\nDispositivo: {device}\nLuogo: {place} (indirizzo {ip})\n\nSe non sei stato tu, recupera subito l'accesso dalla pagina di accesso e contatta l'assistenza.",
      en: 'the password of the login {username} was changed. The other sessions of this login have ended.\n\nWhen: {occurredAt, date, minute}\nDevice: {device}\nPlace: {place} (address {ip})\n\nIf this was not you, recover your access from the sign-in page now and contact our support.',
    },
  },
});

export const loginRecoveryStarted = defineEvent('login.recovery-started', {
  description: 'A link to recover a login was mailed to its profile. About the login.',
  payload: login,
  log: {
    title: { it: 'Recupero dei dati di accesso richiesto', en: 'Recovery of sign-in data asked for' },
    detail,
  },
  news: {
    text: {
      it: 'È stato richiesto il recupero della login {username}',
      en: 'Recovery of the login {username} was asked for',
    },
  },
});

export const loginRecovered = defineEvent('login.recovered', {
  description: 'A login has a new password, chosen through recovery. About the login.',
  payload: login,
  log: { title: { it: 'Password cambiata con il recupero', en: 'Password changed by recovery' }, detail },
  news: {
    text: {
      it: 'La password della login {username} è stata cambiata con il recupero',
      en: 'The password of the login {username} was changed by recovery',
    },
  },
});

export const loginSignInRefused = defineEvent('login.sign-in-refused', {
  description:
    'Somebody could not sign in. About the login; what was typed for one that does not exist is kept nowhere.',
  payload: z.object({
    loginId: z.string().nullable().default(null),
    username: z.string().nullable().default(null),
    reason: z.enum(['WRONG_PASSWORD', 'LOCKED', 'DISABLED']).nullable().default(null),
  }),
  terms: { reason: signInRefusalTerms },
  log: {
    title: { it: 'Accesso rifiutato', en: 'Sign-in refused' },
    detail: {
      it: '{username}{reason, select, none {} other {, {reason}}}',
      en: '{username}{reason, select, none {} other {, {reason}}}',
    },
  },
});
