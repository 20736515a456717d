import { formatDate } from '@customer-area/shared/locale';
import { letter } from './letter-text';
import { namesOfFields } from './profile-fields';

interface Asked {
  /** Names of the fields to correct. */
  readonly fields: readonly string[];
}

/** Letters about requests to correct what was mistyped when registering. */
export const rectificationLetters = {
  rectificationRequested: letter<Asked & { until: Date }>(
    ({ fields, until }) => ({
      subject: 'Richiesta di rettifica: mancano i documenti',
      body: `hai chiesto di correggere questi dati della tua anagrafica: ${namesOfFields(fields, 'it')}.\nInvia dall'Area Clienti i documenti che mostrano i dati corretti entro il ${formatDate(until, 'it')}.\n\nSe non sei stato tu, ritira la richiesta dall'Area Clienti e cambia subito la password.`,
    }),
    ({ fields, until }) => ({
      subject: 'Request for rectification: documents are needed',
      body: `you have asked for the correction of these data of your profile: ${namesOfFields(fields, 'en')}.\nSend the documents that show what is right in the customer area, by ${formatDate(until, 'en')}.\n\nIf this was not you, withdraw the request in the customer area and change your password now.`,
    }),
  ),
  rectificationSubmitted: letter<Asked>(
    ({ fields }) => ({
      subject: 'Richiesta di rettifica ricevuta',
      body: `abbiamo ricevuto i documenti per correggere questi dati della tua anagrafica: ${namesOfFields(fields, 'it')}. Li esaminiamo e ti scriviamo l'esito.\n\nSe non sei stato tu, ritira la richiesta dall'Area Clienti e cambia subito la password.`,
    }),
    ({ fields }) => ({
      subject: 'Request for rectification received',
      body: `we have received the documents for the correction of these data of your profile: ${namesOfFields(fields, 'en')}. We look at them and write to you about the outcome.\n\nIf this was not you, withdraw the request in the customer area and change your password now.`,
    }),
  ),
  rectificationAccepted: letter<Asked>(
    ({ fields }) => ({
      subject: 'Rettifica eseguita',
      body: `abbiamo corretto questi dati della tua anagrafica: ${namesOfFields(fields, 'it')}. La correzione vale per tutte le tue login; le fatture già emesse restano come sono.\n\nSe non l'hai chiesto tu, cambia subito la password e scrivici.`,
    }),
    ({ fields }) => ({
      subject: 'Rectification done',
      body: `we have corrected these data of your profile: ${namesOfFields(fields, 'en')}. The correction is valid for all your logins; invoices that were issued stay as they are.\n\nIf you have not asked for it, change your password now and write to us.`,
    }),
  ),
  rectificationRejected: letter<Asked & { reason: string }>(
    ({ fields, reason }) => ({
      subject: 'Rettifica non accettata',
      body: `non abbiamo corretto questi dati della tua anagrafica: ${namesOfFields(fields, 'it')}.\nMotivo: ${reason}\n\nPuoi chiedere di nuovo la rettifica dall'Area Clienti con altri documenti.`,
    }),
    ({ fields, reason }) => ({
      subject: 'Rectification not accepted',
      body: `we have not corrected these data of your profile: ${namesOfFields(fields, 'en')}.\nReason: ${reason}\n\nYou can ask again in the customer area, with other documents.`,
    }),
  ),
  rectificationWithdrawn: letter<Asked>(
    ({ fields }) => ({
      subject: 'Richiesta di rettifica ritirata',
      body: `hai ritirato la richiesta di correggere questi dati della tua anagrafica: ${namesOfFields(fields, 'it')}. I documenti inviati sono stati cancellati.\n\nSe non sei stato tu, cambia subito la password.`,
    }),
    ({ fields }) => ({
      subject: 'Request for rectification withdrawn',
      body: `you have withdrawn the request to correct these data of your profile: ${namesOfFields(fields, 'en')}. The documents you sent were deleted.\n\nIf this was not you, change your password now.`,
    }),
  ),
  rectificationExpired: letter<Asked>(
    ({ fields }) => ({
      subject: 'Richiesta di rettifica scaduta',
      body: `la richiesta di correggere questi dati della tua anagrafica è scaduta, perché i documenti non sono arrivati in tempo: ${namesOfFields(fields, 'it')}.\nPuoi chiederla di nuovo dall'Area Clienti.`,
    }),
    ({ fields }) => ({
      subject: 'Request for rectification expired',
      body: `the request to correct these data of your profile has expired, because the documents did not come in time: ${namesOfFields(fields, 'en')}.\nYou can ask again in the customer area.`,
    }),
  ),
};
