import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { accessScopeTerms } from './terms';

const named = z.object({ name: z.string() });
const cents = z.number().int();

export const apiKeyCreated = defineEvent('api-key.created', {
  description: 'A key for an integration was made. About the key.',
  payload: named.extend({
    scopes: z.array(z.string()),
    /** The scopes with all that they imply. */
    allows: z.array(z.string()).default([]),
    /** Addresses it works from; none for anywhere. */
    allowedCidrs: z.array(z.string()),
    expiresAt: instant,
    limitCents: cents,
  }),
  terms: { allows: accessScopeTerms },
  log: {
    title: { it: 'Chiave API creata', en: 'API key created' },
    detail: { it: '«{name}»', en: '«{name}»' },
  },
  letter: {
    subject: { it: 'Nuova chiave API creata', en: 'A new API key was created' },
    body: {
      it: "è stata creata la chiave API «{name}». Chi la possiede può:\n- {allows}\n\nÈ valida fino al {expiresAt, date, day}, {allowedCidrs, select, empty {da qualsiasi indirizzo} other {solo da {allowedCidrs}}}. {limitCents, plural, =0 {Non può pagare.} other {Può pagare fino a {limitCents, number, cents} al mese.}}\n\nSe non sei stato tu, revoca subito la chiave dall'Area Clienti e cambia le password: qualcuno le conosce.",
      en: 'the API key "{name}" was created. Whoever holds it may:\n- {allows}\n\nIt is valid until {expiresAt, date, day}, {allowedCidrs, select, empty {from any address} other {only from {allowedCidrs}}}. {limitCents, plural, =0 {It cannot pay.} other {It can pay up to {limitCents, number, cents} a month.}}\n\nIf this was not you, revoke the key in the customer area now and change your passwords: somebody knows them.',
    },
  },
});

export const apiKeyRevoked = defineEvent('api-key.revoked', {
  description: 'A key was ended before its time: what carries it is refused at once. About the key.',
  payload: named.extend({
    reason: z.enum(['REQUESTED', 'MAKER_DISABLED', 'MAKER_LIMITED', 'PROFILE_ERASED', 'RECOVERED']),
  }),
  log: {
    title: { it: 'Chiave API revocata', en: 'API key revoked' },
    detail: {
      it: '«{name}»{reason, select, MAKER_DISABLED {, con la login che l’aveva creata} MAKER_LIMITED {, perché la login che l’aveva creata vede ora un solo terzo livello} PROFILE_ERASED {, con l’anagrafica} RECOVERED {, dopo il recupero di una login} other {}}',
      en: '«{name}»{reason, select, MAKER_DISABLED {, with the login that made it} MAKER_LIMITED {, because the login that made it sees one third level alone now} PROFILE_ERASED {, with the profile} RECOVERED {, after the recovery of a login} other {}}',
    },
  },
  // One letter tells that the profile has ended, with everything that was its own.
  letter: {
    subject: {
      it: '{reason, select, PROFILE_ERASED {} other {Chiave API revocata}}',
      en: '{reason, select, PROFILE_ERASED {} other {An API key was revoked}}',
    },
    body: {
      it: 'la chiave API «{name}» è stata revocata{reason, select, MAKER_DISABLED {, perché la login che l’aveva creata è stata disabilitata} MAKER_LIMITED {, perché la login che l’aveva creata vede ora un solo terzo livello} RECOVERED {, con il link ricevuto dopo il recupero di una login} other {}}. I programmi che la usano non hanno più accesso.\n\nSe non sei stato tu, controlla le tue login e cambia le password.',
      en: 'the API key "{name}" was revoked{reason, select, MAKER_DISABLED {, because the login that made it was disabled} MAKER_LIMITED {, because the login that made it sees one third level alone now} RECOVERED {, with the link mailed after the recovery of a login} other {}}. Programs that use it have no access any more.\n\nIf this was not you, look at your logins and change your passwords.',
    },
  },
});

export const apiKeyLimitChanged = defineEvent('api-key.limit-changed', {
  description: 'What a key may pay in a month was raised or lowered. About the key.',
  payload: named.extend({
    limitCents: cents,
    previousCents: cents,
    raised: z.boolean().default(false),
  }),
  log: {
    title: {
      it: 'Limite di spesa mensile di una chiave API modificato',
      en: 'Monthly spending limit of an API key changed',
    },
    detail: {
      it: '«{name}», {previousCents, number, cents} → {limitCents, number, cents}',
      en: '«{name}», {previousCents, number, cents} → {limitCents, number, cents}',
    },
  },
  letter: {
    subject: {
      it: '{raised, select, true {Limite di spesa di una chiave API aumentato} other {}}',
      en: '{raised, select, true {The spending limit of an API key was raised} other {}}',
    },
    body: {
      it: "la chiave API «{name}» ora può pagare fino a {limitCents, number, cents} al mese (prima {previousCents, number, cents}).\n\nSe non sei stato tu, revoca subito la chiave dall'Area Clienti e cambia le password: qualcuno le conosce.",
      en: 'the API key "{name}" can now pay up to {limitCents, number, cents} a month ({previousCents, number, cents} before).\n\nIf this was not you, revoke the key in the customer area now and change your passwords: somebody knows them.',
    },
  },
});

export const apiKeyEndAnnounced = defineEvent('api-key.end-announced', {
  description: 'A key ends in a week, and its profile is told. About the key.',
  payload: named.extend({ expiresAt: instant }),
  log: null,
  letter: {
    topic: 'REMINDERS',
    subject: {
      it: 'La chiave API «{name}» sta per scadere',
      en: 'The API key "{name}" is about to expire',
    },
    body: {
      it: "la chiave API «{name}» scade il {expiresAt, date, day}: da allora i programmi che la usano non hanno più accesso.\nSe ti serve ancora, crea per tempo una nuova chiave dall'Area Clienti e sostituiscila nei programmi.",
      en: 'the API key "{name}" expires on {expiresAt, date, day}: from then on programs that use it have no access.\nIf you still need it, make a new key in the customer area in time and put it into those programs.',
    },
  },
});
