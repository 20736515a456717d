import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

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
