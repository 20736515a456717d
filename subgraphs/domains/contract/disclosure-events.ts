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

export const heldDisclosureRead = defineEvent('registrant.disclosure-read', {
  description:
    'A member of staff, who is its actor, has looked at what was given of a profile while the profile could not know of that; told once it may. About the profile.',
  payload: z.object({ reason: z.string(), readAt: instant }),
  log: {
    title: {
      it: 'Comunicazioni di dati consultate dal nostro personale',
      en: 'Disclosures of data read by our staff',
    },
    detail: {
      it: 'Viste il {readAt, date, minute}, quando non potevamo ancora dirtelo. Motivo: {reason}',
      en: 'Seen on {readAt, date, minute}, when we could not tell you yet. Reason: {reason}',
    },
  },
});
