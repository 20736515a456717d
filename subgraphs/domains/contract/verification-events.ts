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

// The letters of all but the last carry a link that confirms the address: identity writes them itself.

export const verificationRequested = defineEvent('verification.requested', {
  description: 'Extensions want the address of a registrant confirmed. About the verification.',
  payload: concerned.extend({ dueAt: instant, suspended: z.boolean() }),
  log: {
    title: {
      it: 'Conferma dell’indirizzo email richiesta',
      en: 'Confirmation of the e-mail address asked for',
    },
    detail: someOf,
  },
  news: {
    text: {
      it: 'Conferma il tuo indirizzo e-mail entro il {dueAt, date, day}: {names}',
      en: 'Confirm your e-mail address by {dueAt, date, day}: {names}',
    },
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
  news: {
    topic: 'REMINDERS',
    text: {
      it: 'Il tuo indirizzo e-mail non è ancora confermato, entro il {dueAt, date, day}: {names}',
      en: 'Your e-mail address is not confirmed yet, by {dueAt, date, day}: {names}',
    },
  },
});

export const verificationLapsed = defineEvent('verification.lapsed', {
  description: 'An address was not confirmed in time: domains are suspended. About the verification.',
  payload: concerned,
  log: {
    title: {
      it: 'Sospensione: indirizzo email non confermato',
      en: 'Suspension: e-mail address not confirmed',
    },
    detail: someOf,
  },
  news: {
    text: {
      it: 'Sospesi perché il tuo indirizzo e-mail non è confermato: {names}',
      en: 'Suspended because your e-mail address is not confirmed: {names}',
    },
  },
});

export const verificationSentAgain = defineEvent('verification.sent-again', {
  description: 'The customer has asked for another letter about an address. About the verification.',
  payload: concerned,
  log: {
    title: {
      it: 'Nuova email di verifica richiesta',
      en: 'Another verification letter asked for',
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
      it: 'Indirizzo email verificato',
      en: 'E-mail address verified',
    },
  },
  letter: {
    subject: { it: 'Ok, verifica effettuata', en: 'Verification done' },
    body: {
      it: 'il tuo indirizzo e-mail è verificato.{freed, plural, =0 {} one { La sospensione del tuo dominio è finita: sito e posta tornano a funzionare.} other { La sospensione di # domini è finita: siti e posta tornano a funzionare.}}',
      en: 'your e-mail address is verified.{freed, plural, =0 {} one { The suspension of your domain is over: its web site and mail work again.} other { The suspension of # domains is over: web sites and mail work again.}}',
    },
  },
});
