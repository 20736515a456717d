import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const dataExportRequested = defineEvent('data-export.requested', {
  description: 'A copy of all data of a profile was asked for. About the copy.',
  payload: z.object({}),
  log: { title: { it: 'Copia dei dati richiesta', en: 'Copy of the data asked for' } },
});

export const dataExportReady = defineEvent('data-export.ready', {
  description: "A copy of a profile's data can be fetched. About the copy.",
  payload: z.object({ files: z.number().int(), until: instant.nullable().default(null) }),
  log: { title: { it: 'Copia dei dati pronta', en: 'Copy of the data ready' } },
  letter: {
    subject: { it: 'La copia dei tuoi dati è pronta', en: 'The copy of your data is ready' },
    body: {
      it: "la copia dei dati della tua anagrafica è pronta. Puoi scaricarla dall'Area Clienti fino al {until, date, day}.\nSe non l'hai chiesta tu, cambia subito le password.",
      en: "the copy of your profile's data is ready. You can fetch it in the customer area until {until, date, day}.\nIf you did not ask for it, change your passwords now.",
    },
  },
});

export const dataExportDownloaded = defineEvent('data-export.downloaded', {
  description: "A file of a copy of a profile's data was fetched. About the copy.",
  payload: z.object({ name: z.string() }),
  log: {
    title: { it: 'Copia dei dati scaricata', en: 'Copy of the data downloaded' },
    detail: { it: '{name}', en: '{name}' },
  },
});

export const erasureRequested = defineEvent('erasure.requested', {
  description:
    'The erasure of a profile was asked for; until it is due it can be taken back. About the request.',
  payload: z.object({ dueAt: instant }),
  log: { title: { it: "Cancellazione dell'anagrafica richiesta", en: 'Erasure of the profile asked for' } },
  letter: {
    subject: {
      it: 'Richiesta di cancellazione della tua anagrafica',
      en: 'Request to erase your profile',
    },
    body: {
      it: "abbiamo ricevuto la richiesta di cancellare la tua anagrafica e tutte le sue login. Sarà eseguita il {dueAt, date, day}; fino ad allora puoi annullarla dall'Area Clienti.\nFatture e documenti che la legge ci impone di conservare restano.\nSe non l'hai chiesta tu, annullala e cambia subito le password.",
      en: 'we have received the request to erase your profile with all its logins. It will be carried out on {dueAt, date, day}; until then you can take it back in the customer area.\nInvoices and documents that the law makes us keep will stay.\nIf you did not ask for it, take it back and change your passwords now.',
    },
  },
});

export const erasureCancelled = defineEvent('erasure.cancelled', {
  description: 'The erasure of a profile was taken back in time. About the request.',
  payload: z.object({}),
  log: { title: { it: 'Cancellazione annullata', en: 'Erasure taken back' } },
  letter: {
    subject: { it: 'Cancellazione annullata', en: 'Erasure taken back' },
    body: {
      it: 'la richiesta di cancellare la tua anagrafica è stata annullata: non cambia nulla.',
      en: 'the request to erase your profile was taken back: nothing changes.',
    },
  },
});

export const erasureBlocked = defineEvent('erasure.blocked', {
  description: 'Something stood in the way when an erasure was due: nothing was erased. About the request.',
  payload: z.object({}),
  log: { title: { it: 'Cancellazione non eseguita', en: 'Erasure not carried out' } },
  letter: {
    subject: { it: 'Anagrafica non cancellata', en: 'Your profile was not erased' },
    body: {
      it: "oggi avremmo cancellato la tua anagrafica, ma ci sono domini attivi, ordini aperti o credito non speso. Non abbiamo cancellato nulla: puoi ripetere la richiesta dall'Area Clienti.",
      en: 'today we would have erased your profile, but there are active domains, open orders or unspent credit. Nothing was erased: you can ask again in the customer area.',
    },
  },
});

export const profileErased = defineEvent('profile.erased', {
  description: 'A profile was erased. Its letter is written before its address is gone. About the request.',
  payload: z.object({}),
  log: { title: { it: 'Anagrafica cancellata', en: 'Profile erased' } },
});
