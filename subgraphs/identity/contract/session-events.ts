import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { sessionEndTerms } from './terms';

/** Device and place as both languages call them. */
const words = z.object({ it: z.string(), en: z.string() });

export const sessionOpened = defineEvent('session.opened', {
  description: 'A login signed in, or went on for another profile that it may act for. About the session.',
  payload: z.object({
    loginId: z.string(),
    username: z.string(),
    secondFactor: z.boolean(),
    /** Of a session that acts for another profile. */
    delegationId: z.string().nullable().default(null),
    device: words,
    place: words,
    ip: z.string().default(''),
    /** From a device or a country that the login has not come with lately. */
    unfamiliar: z.boolean().default(false),
  }),
  log: {
    title: { it: 'Accesso effettuato', en: 'Signed in' },
    detail: {
      it: '{username}, {device}, {place}{secondFactor, select, true {, con secondo fattore} other {}}{delegationId, select, none {} other {, per un’altra anagrafica}}',
      en: '{username}, {device}, {place}{secondFactor, select, true {, with a second factor} other {}}{delegationId, select, none {} other {, for another profile}}',
    },
  },
  letter: {
    to: 'login',
    subject: {
      it: '{unfamiliar, select, true {Nuovo accesso al tuo account} other {}}',
      en: '{unfamiliar, select, true {A new sign-in to your account} other {}}',
    },
    body: {
      it: 'alla login {username} è stato effettuato un accesso da un dispositivo o da un luogo che non conosciamo.\n\nQuando: {occurredAt, date, minute}\nDispositivo: {device}\nLuogo: {place} (indirizzo {ip})\n\nSe sei stato tu, non devi fare niente. Se non sei stato tu, cambia subito la password e chiudi le altre sessioni: qualcuno la conosce.',
      en: 'somebody signed in to the login {username} from a device or a place that we do not know.\n\nWhen: {occurredAt, date, minute}\nDevice: {device}\nPlace: {place} (address {ip})\n\nIf it was you, there is nothing to do. If this was not you, change your password now and end the other sessions: somebody knows it.',
    },
  },
});

export const sessionReauthenticated = defineEvent('session.reauthenticated', {
  description: 'Whoever is signed in has proven again who they are. About the session.',
  payload: z.object({ loginId: z.string(), username: z.string(), secondFactor: z.boolean() }),
  log: {
    title: { it: 'Identità confermata di nuovo', en: 'Identity proven again' },
    detail: {
      it: '{username}{secondFactor, select, true {, con secondo fattore} other {}}',
      en: '{username}{secondFactor, select, true {, with a second factor} other {}}',
    },
  },
});

export const sessionRevoked = defineEvent('session.revoked', {
  description: 'A session ended before its time: a token of it is worth nothing any more. About the session.',
  payload: z.object({
    sessionId: z.string(),
    loginId: z.string(),
    username: z.string(),
    device: words,
    reason: z.enum([
      'SIGNED_OUT',
      'REVOKED',
      'SIGNED_OUT_EVERYWHERE',
      'TOKEN_REUSED',
      'PASSWORD_CHANGED',
      'SECOND_FACTOR_ENABLED',
      'RECOVERED',
      'LOGIN_DISABLED',
      'THIRD_LEVEL_CHANGED',
      'SWITCHED',
      'DELEGATION_ENDED',
      'SUPPORT_SESSION_ENDED',
      'PERMISSIONS_CHANGED',
      'PROFILE_ERASED',
      'ENDED_BY_STAFF',
      'SECOND_FACTOR_RESET',
      'TOO_MANY',
    ]),
  }),
  terms: { reason: sessionEndTerms },
  log: {
    title: { it: 'Sessione terminata', en: 'Session ended' },
    detail: { it: '{username}, {device}, {reason}', en: '{username}, {device}, {reason}' },
  },
});
