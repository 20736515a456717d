import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainsButton } from './letter-rows';

const published = {
  NAME: { it: 'nome', en: 'name' },
  ORGANIZATION: { it: 'organizzazione', en: 'organisation' },
  ADDRESS: { it: 'indirizzo postale', en: 'postal address' },
  PHONE: { it: 'telefono', en: 'telephone number' },
  EMAIL: { it: 'indirizzo email', en: 'e-mail address' },
};

const fields = {
  address: { it: 'indirizzo', en: 'address' },
  phone: { it: 'telefono', en: 'telephone number' },
  email: { it: 'indirizzo email', en: 'e-mail address' },
};

export const registrantUpdated = defineEvent('registrant.updated', {
  description: 'The registry has new data of how a registrant is reached. About the registrant.',
  payload: z.object({
    /** Names of what has changed; never what is in it. */
    fields: z.array(z.string()),
    /** How many domains it holds. */
    domains: z.number().int(),
  }),
  terms: { fields },
  log: {
    title: { it: "Dati dell'intestatario modificati", en: 'Data of the registrant changed' },
    detail: { it: '{fields}', en: '{fields}' },
  },
  letter: {
    subject: {
      it: "I dati dell'intestatario dei tuoi domini sono cambiati",
      en: 'The data of the registrant of your domains have changed',
    },
    body: {
      it: "questi dati dell'intestatario sono cambiati: {fields}. Vale per {domains, plural, one {un dominio} other {# domini}}.\n\nSe non sei stato tu, cambia subito la password e scrivici.",
      en: 'these data of the registrant have changed: {fields}. It is about {domains, plural, one {one domain} other {# domains}}.\n\nIf this was not you, change your password now and write to us.',
    },
  },
});

export const registrantAddressReplaced = defineEvent('registrant.address-replaced', {
  description:
    'A registrant has another e-mail address: whoever reads the one that it had is told by a letter, whose address only the operation for it names. About the registrant.',
  payload: z.object({ formerAddressId: z.string() }),
  log: {
    title: {
      it: "Indirizzo e-mail dell'intestatario sostituito",
      en: 'E-mail address of the registrant replaced',
    },
  },
});

export const registrantAddressTakenBack = defineEvent('registrant.address-taken-back', {
  description:
    'Whoever reads the address that a registrant had has taken it back, by the link of a letter: the registrant gets it again. About the registrant.',
  payload: z.object({
    /** Its first letter and its host. */
    address: z.string(),
  }),
  log: {
    title: {
      it: "Indirizzo e-mail dell'intestatario rimesso dal precedente indirizzo",
      en: 'E-mail address of the registrant taken back from the former one',
    },
    detail: { it: '{address}', en: '{address}' },
  },
  letter: {
    subject: {
      it: "L'intestatario riprende il suo indirizzo e-mail",
      en: 'The registrant takes its e-mail address back',
    },
    body: {
      it: "chi legge {address} ci ha detto di non aver chiesto un altro indirizzo per l'intestatario dei tuoi domini: rimettiamo quello.\n\nSe il cambio non era tuo, qualcuno conosce la tua password: cambiala subito e scrivici. Se era tuo, puoi farlo di nuovo dall'Area Clienti.",
      en: 'whoever reads {address} has told us that it has not asked for another address of the registrant of your domains: we put that one back.\n\nIf the change was not yours, somebody knows your password: change it now and write to us. If it was, you can make it again in the customer area.',
    },
    button: domainsButton,
  },
});

export const registrantPublicationChanged = defineEvent('registrant.publication-changed', {
  description: 'A registrant has said what of it may be published. About the registrant.',
  payload: z.object({
    /** All that may be published from now on; none: nothing. */
    published: z.array(z.string()),
    /** How many. */
    fields: z.number().int(),
  }),
  terms: { published },
  log: {
    title: { it: "Pubblicazione dei dati dell'intestatario", en: 'Publication of data of the registrant' },
    detail: {
      it: '{fields, plural, =0 {nessun dato è pubblico con il tuo consenso} other {pubblici con il tuo consenso: {published}}}',
      en: '{fields, plural, =0 {nothing is public with your consent} other {public with your consent: {published}}}',
    },
  },
  letter: {
    subject: {
      it: "È cambiato quali dati dell'intestatario sono pubblici",
      en: 'Other data of the registrant are public',
    },
    body: {
      it: "hai scelto quali dati dell'intestatario dei tuoi domini i registri possono rendere pubblici. {fields, plural, =0 {Da ora nessun dato è pubblico con il tuo consenso.} other {Da ora sono pubblici con il tuo consenso: {published}. Tutto il resto non viene pubblicato, e puoi ritirare il consenso in ogni momento.}}\n\nSe non sei stato tu, cambia subito la password e scrivici.",
      en: 'you chose which data of the registrant of your domains registries may make public. {fields, plural, =0 {From now on nothing is public with your consent.} other {Public with your consent from now on: {published}. Nothing else is published, and you can withdraw your consent at any time.}}\n\nIf this was not you, change your password now and write to us.',
    },
  },
});

export const registrantDataReminded = defineEvent('registrant.data-reminded', {
  description:
    'A registrant is reminded, once a year, to look at the data that registries have of it. About the registrant.',
  payload: z.object({
    /** How many domains there are, and the first five of them. */
    domains: z.number().int(),
    names: z.array(z.string()),
  }),
  log: {
    title: { it: "Promemoria dei dati dell'intestatario", en: 'Reminder of the data of the registrant' },
    detail: {
      it: '{names}',
      en: '{names}',
    },
  },
});
