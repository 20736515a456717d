import { defineEvent } from '@customer-area/shared/contract';
import { z } from 'zod';

const FORMS = {
  'owner-change-it': { it: 'cambio intestatario .it', en: 'change of owner (.it)' },
  'owner-change-gtld': {
    it: 'cambio intestatario di un dominio generico',
    en: 'change of owner (generic domains)',
  },
  'owner-change-eu': { it: 'cambio intestatario .eu', en: 'change of owner (.eu)' },
  rectification: { it: 'rettifica dei dati anagrafici', en: 'rectification of profile data' },
  'transfer-authorisation': { it: 'autorizzazione al trasferimento', en: 'authorisation of a transfer' },
  withdrawal: { it: 'recesso dal contratto', en: 'withdrawal from the contract' },
  'death-of-holder': { it: "decesso dell'intestatario", en: 'death of the holder' },
  'e-invoicing': { it: 'dati per la fatturazione elettronica', en: 'data for electronic invoices' },
  'support-mandate': { it: "delega per l'assistenza", en: 'mandate for support' },
};

export const formDownloaded = defineEvent('form.downloaded', {
  description: 'A form was fetched with data of a customer in it. About what it was filled in with.',
  payload: z.object({
    /** The word for the form, e.g. `withdrawal`. */
    form: z.string(),
    version: z.number().int(),
    locale: z.enum(['it', 'en']),
  }),
  log: {
    title: { it: 'Modulo precompilato scaricato', en: 'Prefilled form downloaded' },
    detail: { it: 'Modulo: {form}', en: 'Form: {form}' },
  },
  terms: { form: FORMS },
});
