import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const given = {
  NAME: { it: 'nome', en: 'name' },
  ORGANIZATION: { it: 'organizzazione', en: 'organisation' },
  ADDRESS: { it: 'indirizzo postale', en: 'postal address' },
  PHONE: { it: 'telefono', en: 'telephone number' },
  EMAIL: { it: 'indirizzo email', en: 'e-mail address' },
  TAX_CODES: { it: 'codici fiscali', en: 'tax codes' },
};

export const registrantDisclosed = defineEvent('registrant.disclosed', {
  description:
    'Data of a registrant was given to somebody who has a right to it; told when the customer may know. About the registrant.',
  payload: z.object({
    unicodeName: z.string(),
    requester: z.string(),
    legalBasis: z.string(),
    /** Which data; never what was in it. */
    given: z.array(z.string()),
    givenAt: instant,
  }),
  terms: { given },
  log: {
    title: { it: "Dati dell'intestatario comunicati a terzi", en: 'Data of the registrant given to others' },
    detail: {
      it: '{unicodeName}, a {requester}, il {givenAt, date, day}: {given}. Base giuridica: {legalBasis}',
      en: '{unicodeName}, to {requester}, on {givenAt, date, day}: {given}. Legal basis: {legalBasis}',
    },
  },
});
