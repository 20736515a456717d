import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainsButton } from './letter-rows';

const names = z.array(z.string());
/** Which party the fact is about: each is told of its own half. */
const side = z.enum(['GIVER', 'RECEIVER']);
const namesOnly = { it: '{names}', en: '{names}' };

export const ownerChangeStarted = defineEvent('owner-change.started', {
  description: 'A profile begins to give domains to another owner. About the change of owner.',
  payload: z.object({ names, dueAt: instant }),
  log: { title: { it: 'Cambio intestatario avviato', en: 'Change of owner started' }, detail: namesOnly },
  letter: {
    subject: { it: 'Cambio intestatario avviato', en: 'Change of owner started' },
    body: {
      it: "hai avviato il cambio intestatario di questi domini: {names}. Documenti e pagamento sono attesi entro il {dueAt, date, day}; fino a quando il registro non è informato puoi annullarlo dall'Area Clienti.\n\nSe non sei stato tu, annullalo subito e cambia le password: qualcuno le conosce.",
      en: 'you have started the change of the owner of these domains: {names}. Documents and payment are awaited by {dueAt, date, day}; until the registry is told you can cancel it in the customer area.\n\nIf this was not you, cancel it now and change your passwords: somebody knows them.',
    },
    button: domainsButton,
  },
});

export const newOwnerInvited = defineEvent('owner-change.invited', {
  description:
    'Somebody was invited to become the owner of domains: a letter to an address that only the operation for it names. About the change of owner.',
  payload: z.object({
    names,
    invitationId: z.string(),
    /** Its first letter and its host: whoever invited knows it again. */
    address: z.string().default(''),
  }),
  log: {
    title: { it: 'Nuovo intestatario invitato', en: 'New owner invited' },
    detail: namesOnly,
  },
  letter: {
    subject: { it: 'Nuovo intestatario invitato', en: 'New owner invited' },
    body: {
      it: "qualcuno è stato invitato a diventare l'intestatario di questi domini: {names}. L'invito è stato spedito a {address}; l'indirizzo completo è nell'Area Clienti. Un invito precedente non vale più.\n\nSe non sei stato tu, annulla subito il cambio intestatario e cambia le password: qualcuno le conosce.",
      en: 'somebody was invited to become the owner of these domains: {names}. The invitation went to {address}; the customer area shows the whole address. An invitation before it is not good any more.\n\nIf this was not you, cancel the change of owner now and change your passwords: somebody knows them.',
    },
    button: domainsButton,
  },
});

export const ownerChangeAccepted = defineEvent('owner-change.accepted', {
  description: 'The new owner has accepted to become it. About the change of owner, for each side.',
  payload: z.object({ names, dueAt: instant, side }),
  log: {
    title: { it: 'Nuovo intestatario: invito accettato', en: 'New owner: invitation accepted' },
    detail: namesOnly,
  },
  letter: {
    subject: { it: 'Cambio intestatario: invito accettato', en: 'Change of owner: invitation accepted' },
    body: {
      it: "{side, select, GIVER {il nuovo intestatario ha accettato l'invito per questi domini:} other {hai accettato di diventare l'intestatario di questi domini:}} {names}. Nell'Area Clienti vedi che cosa manca da parte tua; tutto deve essere concluso entro il {dueAt, date, day}.",
      en: '{side, select, GIVER {the new owner has accepted the invitation for these domains:} other {you have accepted to become the owner of these domains:}} {names}. The customer area shows what is missing from your side; all of it has to be done by {dueAt, date, day}.',
    },
    button: domainsButton,
  },
});

export const ownerChangeConfirmed = defineEvent('owner-change.confirmed', {
  description: 'A party has confirmed the change of owner. About the change of owner, for that party.',
  payload: z.object({ names }),
  log: {
    title: { it: 'Cambio intestatario confermato', en: 'Change of owner confirmed' },
    detail: namesOnly,
  },
  letter: {
    subject: { it: 'Hai confermato il cambio intestatario', en: 'You have confirmed the change of owner' },
    body: {
      it: "hai confermato il cambio intestatario di questi domini: {names}.\n\nSe non sei stato tu, annullalo subito dall'Area Clienti e cambia le password: qualcuno le conosce.",
      en: 'you have confirmed the change of the owner of these domains: {names}.\n\nIf this was not you, cancel it in the customer area now and change your passwords: somebody knows them.',
    },
  },
});

export const ownerChangePassed = defineEvent('owner-change.passed', {
  description:
    'All that both parties had to give has passed: what is left is the payment, where there is one. About the change of owner, for each side.',
  payload: z.object({ names, dueAt: instant, side }),
  log: {
    title: { it: 'Cambio intestatario: documenti approvati', en: 'Change of owner: documents passed' },
    detail: namesOnly,
  },
  letter: {
    subject: { it: 'Cambio intestatario: tutto approvato', en: 'Change of owner: all has passed' },
    body: {
      it: "{side, select, GIVER {documenti e conferme per questi domini sono completi: {names}. Se è previsto un costo, pagalo dall'Area Clienti entro il {dueAt, date, day}; altrimenti procediamo subito.} other {documenti e conferme per questi domini sono completi: {names}. Dopo l'eventuale pagamento da parte di chi li cede, il registro viene informato.}}",
      en: '{side, select, GIVER {documents and confirmations for these domains are complete: {names}. If there is a fee, pay it in the customer area by {dueAt, date, day}; if there is none, we go on at once.} other {documents and confirmations for these domains are complete: {names}. Once whoever gives them has paid what is to be paid, the registry is told.}}',
    },
    button: domainsButton,
  },
});

export const ownerChangeReminded = defineEvent('owner-change.reminded', {
  description: 'A change of owner ends soon if nothing is done. About the change of owner, for each side.',
  payload: z.object({ names, dueAt: instant }),
  log: {
    title: { it: 'Cambio intestatario in scadenza', en: 'Change of owner ends soon' },
    detail: namesOnly,
  },
  letter: {
    subject: { it: 'Il cambio intestatario sta per scadere', en: 'The change of owner ends soon' },
    body: {
      it: "il cambio intestatario di questi domini scade il {dueAt, date, day}: {names}. Nell'Area Clienti vedi che cosa manca.",
      en: 'the change of the owner of these domains ends on {dueAt, date, day}: {names}. The customer area shows what is missing.',
    },
    button: domainsButton,
  },
});

export const ownerChangeEnded = defineEvent('owner-change.ended', {
  description:
    'A change of owner is over and the domains stay where they are. About the change of owner, for each side.',
  payload: z.object({
    names,
    outcome: z.enum(['CANCELLED', 'EXPIRED']),
    /** Whose act it was; null for the end of its time. */
    by: side.nullable(),
    side,
    /** Why staff have ended it; null where they have not. */
    reason: z.string().nullable().default(null),
  }),
  log: { title: { it: 'Cambio intestatario terminato', en: 'Change of owner ended' }, detail: namesOnly },
  letter: {
    subject: {
      it: '{outcome, select, CANCELLED {Cambio intestatario annullato} other {Cambio intestatario scaduto}}',
      en: '{outcome, select, CANCELLED {Change of owner cancelled} other {Change of owner expired}}',
    },
    body: {
      it: '{side, select, GIVER {restano nella tua anagrafica:} other {non passano nella tua anagrafica:}} {names}. {outcome, select, CANCELLED {Il cambio intestatario è stato annullato.} other {Il termine per documenti e pagamento è trascorso.}}{reason, select, none {} other { Motivo: {reason}.}} I documenti inviati vengono cancellati.',
      en: '{side, select, GIVER {these domains stay in your profile:} other {these domains do not come to your profile:}} {names}. {outcome, select, CANCELLED {The change of owner was cancelled.} other {The time for documents and payment is over.}}{reason, select, none {} other { Why: {reason}.}} Documents that were sent are deleted.',
    },
  },
});
