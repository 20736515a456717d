import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainRow, domainsButton, paidThroughRow } from './letter-rows';

const passed = z.object({ domainId: z.string(), name: z.string(), unicodeName: z.string() });
const nameOnly = { it: '{unicodeName}', en: '{unicodeName}' };

/** Each side is told of its own half, and nothing of the other. */
export const domainHandedOver = defineEvent('domain.handed-over', {
  description:
    'A domain, with the third levels beneath it, is not this profile’s any more: another one has it. About the domain.',
  payload: passed.extend({
    /** Those that went with it. */
    thirdLevels: z.array(z.object({ domainId: z.string(), unicodeName: z.string() })),
  }),
  log: {
    title: {
      it: "Dominio passato a un'altra anagrafica",
      en: 'Domain handed over to another profile',
    },
    detail: nameOnly,
  },
  letter: {
    subject: {
      it: "Il dominio {unicodeName} è passato a un'altra anagrafica",
      en: 'The domain {unicodeName} was handed over to another profile',
    },
    body: {
      it: "il dominio {unicodeName} è ora in un'altra anagrafica, con i suoi servizi e i suoi terzi livelli. Da te non si rinnova più, e le deleghe e le login che valevano solo per esso sono terminate. Ordini e fatture restano nella tua Area Clienti.\n\nSe non sei stato tu, contatta subito l'assistenza e cambia le password: qualcuno le conosce.",
      en: 'the domain {unicodeName} is in another profile now, with its services and its third levels. It does not renew itself with you any more, and delegations and logins for it alone have ended. Orders and invoices stay in your customer area.\n\nIf this was not you, contact our support now and change your passwords: somebody knows them.',
    },
    table: [domainRow],
  },
});

export const domainReceived = defineEvent('domain.received', {
  description: 'A domain is this profile’s from now on: another one had it before. About the domain.',
  payload: passed.extend({ paidThrough: instant.nullable() }),
  log: {
    title: { it: "Dominio ricevuto da un'altra anagrafica", en: 'Domain received from another profile' },
    detail: nameOnly,
  },
  letter: {
    subject: {
      it: 'Il dominio {unicodeName} è nella tua anagrafica',
      en: 'The domain {unicodeName} is in your profile',
    },
    body: {
      it: 'il dominio {unicodeName} è ora nella tua anagrafica, con i suoi servizi e i suoi terzi livelli. Il rinnovo automatico è disattivato: attivalo se vuoi che si rinnovi da solo.',
      en: 'the domain {unicodeName} is in your profile now, with its services and its third levels. Automatic renewal is off: switch it on if it is to renew itself.',
    },
    table: [domainRow, paidThroughRow],
    button: domainsButton,
  },
});
