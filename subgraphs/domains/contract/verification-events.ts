import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const concerned = z.object({
  /** How many domains there are. */
  domains: z.number().int(),
  /** The first five of them. */
  names: z.array(z.string()),
});
const someOf = {
  it: '{names}{domains, plural, offset:5 =0 {} =1 {} =2 {} =3 {} =4 {} =5 {} one { e un altro} other { e altri #}}',
  en: '{names}{domains, plural, offset:5 =0 {} =1 {} =2 {} =3 {} =4 {} =5 {} one { and one more} other { and # more}}',
};

// The letters of the first three carry a link that confirms the address: identity writes them itself.

export const verificationRequested = defineEvent('verification.requested', {
  description: 'Extensions want the address of a registrant confirmed. About the verification.',
  payload: concerned.extend({ dueAt: instant, suspended: z.boolean() }),
  log: {
    title: {
      it: 'Conferma dell’indirizzo email richiesta per i domini',
      en: 'Confirmation of the e-mail address asked for, because of domains',
    },
    detail: someOf,
  },
});

export const verificationReminded = defineEvent('verification.reminded', {
  description: 'An address that extensions want confirmed is not confirmed yet. About the verification.',
  payload: concerned.extend({ dueAt: instant, daysLeft: z.number().int() }),
  log: {
    title: {
      it: 'Conferma dell’indirizzo email sollecitata',
      en: 'Reminded of the confirmation of the e-mail address',
    },
    detail: someOf,
  },
});

export const verificationLapsed = defineEvent('verification.lapsed', {
  description: 'An address was not confirmed in time: domains are suspended. About the verification.',
  payload: concerned,
  log: {
    title: {
      it: 'Domini sospesi: indirizzo email non confermato',
      en: 'Domains suspended: e-mail address not confirmed',
    },
    detail: someOf,
  },
});

export const verificationCompleted = defineEvent('verification.completed', {
  description: 'An address that extensions wanted confirmed was confirmed. About the verification.',
  payload: z.object({
    /** Domains whose suspension is over. */
    freed: z.number().int(),
  }),
  log: {
    title: {
      it: 'Indirizzo email verificato per i domini',
      en: 'E-mail address verified, for the domains',
    },
  },
  letter: {
    subject: { it: 'Ok, verifica effettuata', en: 'Verification done' },
    body: {
      it: 'il tuo indirizzo e-mail è verificato per i tuoi domini.{freed, plural, =0 {} other { La sospensione è finita: siti e posta tornano a funzionare.}}',
      en: 'your e-mail address is verified for your domains.{freed, plural, =0 {} other { The suspension is over: web sites and mail work again.}}',
    },
  },
});
