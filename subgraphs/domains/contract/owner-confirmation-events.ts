import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainsButton } from './letter-rows';

const names = z.array(z.string());
const namesOnly = { it: '{names}', en: '{names}' };

export const ownerConfirmationAsked = defineEvent('owner-change.confirmation-asked', {
  description:
    'The registrant of domains is asked to confirm that they get another owner: a letter to an address that only the operation for it names. About the change of owner, for whoever gives them.',
  payload: z.object({
    names,
    confirmationId: z.string(),
    /** Its first letter and its host. */
    address: z.string(),
  }),
  log: {
    title: { it: "Conferma chiesta all'intestatario", en: 'Registrant asked to confirm' },
    detail: namesOnly,
  },
  letter: {
    subject: {
      it: "Cambio intestatario: serve la conferma dell'intestatario",
      en: 'Change of owner: the registrant has to confirm',
    },
    body: {
      it: "per questi domini abbiamo chiesto la conferma del cambio intestatario: {names}. Il link è stato spedito a {address}, l'indirizzo che il registro ha dell'intestatario: chi non legge quella casella non può confermare. Una lettera precedente non vale più.\n\nSe non hai chiesto tu il cambio, annullalo subito e cambia le password: qualcuno le conosce.",
      en: 'for these domains we have asked for the confirmation of the change of owner: {names}. The link went to {address}, the address that the registry has of the registrant: whoever does not read that mailbox cannot confirm. A letter before it is not good any more.\n\nIf you have not asked for the change, cancel it now and change your passwords: somebody knows them.',
    },
    button: domainsButton,
  },
});

export const registrantConfirmedChange = defineEvent('owner-change.registrant-confirmed', {
  description:
    'The registrant of domains has confirmed, by the link of a letter, that they get another owner. About the change of owner, for whoever gives them.',
  payload: z.object({
    names,
    /** Its first letter and its host. */
    address: z.string(),
  }),
  log: {
    title: {
      it: "Cambio intestatario confermato dall'intestatario",
      en: 'Change of owner confirmed by the registrant',
    },
    detail: namesOnly,
  },
  letter: {
    subject: { it: "L'intestatario ha confermato", en: 'The registrant has confirmed' },
    body: {
      it: "il cambio intestatario di questi domini è stato confermato da {address}: {names}.\n\nSe non l'hai chiesto tu, annullalo subito dall'Area Clienti e cambia le password, anche quella di quella casella.",
      en: 'the change of the owner of these domains was confirmed from {address}: {names}.\n\nIf you have not asked for it, cancel it in the customer area now and change your passwords, also that of the mailbox.',
    },
    button: domainsButton,
  },
});
