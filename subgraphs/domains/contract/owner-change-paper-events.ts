import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';
import { domainsButton } from './letter-rows';
import { ownerChangeItemTerms } from './owner-change-terms';

const names = z.array(z.string());
const item = z.string();
const terms = { item: ownerChangeItemTerms };
const file = { it: '{item}: {fileName}', en: '{item}: {fileName}' };

export const ownerChangeDocumentSent = defineEvent('owner-change.document-sent', {
  description: 'A party has sent a document. About the change of owner, for that party.',
  payload: z.object({ item, fileName: z.string() }),
  terms,
  log: {
    title: {
      it: 'Documento per il cambio intestatario inviato',
      en: 'Document for the change of owner sent',
    },
    detail: file,
  },
});

export const ownerChangeDocumentInfected = defineEvent('owner-change.document-infected', {
  description: 'Harmful software was found in a document, and it was deleted. About the change of owner.',
  payload: z.object({ item, fileName: z.string() }),
  terms,
  log: {
    title: { it: 'Documento infetto cancellato', en: 'Infected document deleted' },
    detail: file,
  },
  letter: {
    subject: { it: 'Un documento era infetto', en: 'A document was infected' },
    body: {
      it: 'nel documento {fileName} ({item}) è stato trovato un software dannoso: lo abbiamo cancellato. Controlla il tuo computer e invia di nuovo il documento.',
      en: 'harmful software was found in the document {fileName} ({item}): we have deleted it. Check your computer and send the document again.',
    },
  },
});

export const ownerChangeDocumentWithdrawn = defineEvent('owner-change.document-withdrawn', {
  description: 'A party has taken a document back. About the change of owner, for that party.',
  payload: z.object({ item, fileName: z.string() }),
  terms,
  log: {
    title: {
      it: 'Documento per il cambio intestatario ritirato',
      en: 'Document for the change of owner withdrawn',
    },
    detail: file,
  },
});

export const ownerChangeDocumentAccepted = defineEvent('owner-change.document-accepted', {
  description: 'Staff accepted a document of a party. About the change of owner, for that party.',
  payload: z.object({ item, fileName: z.string() }),
  terms,
  log: {
    title: {
      it: 'Documento per il cambio intestatario approvato',
      en: 'Document for the change of owner accepted',
    },
    detail: file,
  },
});

export const ownerChangeDocumentRefused = defineEvent('owner-change.document-refused', {
  description:
    'Staff refused a document of a party, for a reason that the party reads. About the change of owner, for that party.',
  payload: z.object({ names, item, fileName: z.string(), reason: z.string() }),
  terms,
  log: {
    title: {
      it: 'Documento per il cambio intestatario rifiutato',
      en: 'Document for the change of owner refused',
    },
    detail: file,
  },
  letter: {
    subject: { it: 'Cambio intestatario: documento rifiutato', en: 'Change of owner: document refused' },
    body: {
      it: "per il cambio intestatario di {names} non abbiamo accettato il documento {fileName} ({item}).\nMotivo: {reason}\n\nInviane un altro dall'Area Clienti.",
      en: 'for the change of the owner of {names} we have not accepted the document {fileName} ({item}).\nReason: {reason}\n\nSend another one in the customer area.',
    },
    button: domainsButton,
  },
});
