import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';
import { profileFieldTerms } from './terms';

/** Names of the properties to correct; never what is in them. */
const asked = z.object({ fields: z.array(z.string()) });
const terms = { fields: profileFieldTerms };
const detail = { it: '{fields}', en: '{fields}' };

export const rectificationRequested = defineEvent('rectification.requested', {
  description: 'A correction of typing errors was asked for. About the request.',
  payload: asked.extend({ until: instant.nullable().default(null) }),
  terms,
  log: { title: { it: 'Rettifica richiesta', en: 'Rectification asked for' }, detail },
  letter: {
    subject: {
      it: 'Richiesta di rettifica: mancano i documenti',
      en: 'Request for rectification: documents are needed',
    },
    body: {
      it: "hai chiesto di correggere questi dati della tua anagrafica: {fields}.\nInvia dall'Area Clienti i documenti che mostrano i dati corretti entro il {until, date, day}.\n\nSe non sei stato tu, ritira la richiesta dall'Area Clienti e cambia subito la password.",
      en: 'you have asked for the correction of these data of your profile: {fields}.\nSend the documents that show what is right in the customer area, by {until, date, day}.\n\nIf this was not you, withdraw the request in the customer area and change your password now.',
    },
  },
});

export const rectificationDocumentAdded = defineEvent('rectification.document-added', {
  description: 'A document was handed in for a request for rectification. About the request.',
  payload: z.object({ fileName: z.string() }),
  log: {
    title: { it: 'Documento per la rettifica inviato', en: 'Document for the rectification sent' },
    detail: { it: '{fileName}', en: '{fileName}' },
  },
});

export const rectificationSubmitted = defineEvent('rectification.submitted', {
  description: 'The documents of a request are complete: staff is to decide. About the request.',
  payload: asked,
  terms,
  log: { title: { it: 'Rettifica inviata all’esame', en: 'Rectification handed in for review' }, detail },
  letter: {
    subject: { it: 'Richiesta di rettifica ricevuta', en: 'Request for rectification received' },
    body: {
      it: "abbiamo ricevuto i documenti per correggere questi dati della tua anagrafica: {fields}. Li esaminiamo e ti scriviamo l'esito.\n\nSe non sei stato tu, ritira la richiesta dall'Area Clienti e cambia subito la password.",
      en: 'we have received the documents for the correction of these data of your profile: {fields}. We look at them and write to you about the outcome.\n\nIf this was not you, withdraw the request in the customer area and change your password now.',
    },
  },
});

export const rectificationAccepted = defineEvent('rectification.accepted', {
  description: 'Staff accepted a request for rectification. About the request.',
  payload: asked,
  terms,
  log: { title: { it: 'Rettifica accettata', en: 'Rectification accepted' }, detail },
  letter: {
    subject: { it: 'Rettifica eseguita', en: 'Rectification done' },
    body: {
      it: "abbiamo corretto questi dati della tua anagrafica: {fields}. La correzione vale per tutte le tue login; le fatture già emesse restano come sono.\n\nSe non l'hai chiesto tu, cambia subito la password e scrivici.",
      en: 'we have corrected these data of your profile: {fields}. The correction is valid for all your logins; invoices that were issued stay as they are.\n\nIf you have not asked for it, change your password now and write to us.',
    },
  },
});

export const rectificationRejected = defineEvent('rectification.rejected', {
  description:
    'Staff rejected a request for rectification, for a reason that the customer reads. About the request.',
  payload: asked.extend({ reason: z.string() }),
  terms,
  log: { title: { it: 'Rettifica non accettata', en: 'Rectification not accepted' }, detail },
  letter: {
    subject: { it: 'Rettifica non accettata', en: 'Rectification not accepted' },
    body: {
      it: "non abbiamo corretto questi dati della tua anagrafica: {fields}.\nMotivo: {reason}\n\nPuoi chiedere di nuovo la rettifica dall'Area Clienti con altri documenti.",
      en: 'we have not corrected these data of your profile: {fields}.\nReason: {reason}\n\nYou can ask again in the customer area, with other documents.',
    },
  },
});

export const rectificationWithdrawn = defineEvent('rectification.withdrawn', {
  description: 'A request for rectification was taken back. About the request.',
  payload: asked,
  terms,
  log: { title: { it: 'Rettifica ritirata', en: 'Rectification withdrawn' }, detail },
  letter: {
    subject: { it: 'Richiesta di rettifica ritirata', en: 'Request for rectification withdrawn' },
    body: {
      it: 'hai ritirato la richiesta di correggere questi dati della tua anagrafica: {fields}. I documenti inviati sono stati cancellati.\n\nSe non sei stato tu, cambia subito la password.',
      en: 'you have withdrawn the request to correct these data of your profile: {fields}. The documents you sent were deleted.\n\nIf this was not you, change your password now.',
    },
  },
});

export const rectificationExpired = defineEvent('rectification.expired', {
  description: 'The documents of a request for rectification did not come in time. About the request.',
  payload: asked,
  terms,
  log: { title: { it: 'Rettifica scaduta', en: 'Rectification expired' }, detail },
  letter: {
    subject: { it: 'Richiesta di rettifica scaduta', en: 'Request for rectification expired' },
    body: {
      it: "la richiesta di correggere questi dati della tua anagrafica è scaduta, perché i documenti non sono arrivati in tempo: {fields}.\nPuoi chiederla di nuovo dall'Area Clienti.",
      en: 'the request to correct these data of your profile has expired, because the documents did not come in time: {fields}.\nYou can ask again in the customer area.',
    },
  },
});
