import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const invoiceDownloaded = defineEvent('invoice.downloaded', {
  description: 'The file of an invoice or credit note was fetched. About the document.',
  payload: z.object({ number: z.string(), format: z.enum(['PDF', 'XML']) }),
  log: {
    title: { it: 'Fattura scaricata', en: 'Invoice downloaded' },
    detail: { it: '{number}, {format}', en: '{number}, {format}' },
  },
});

export const invoiceArchiveDownloaded = defineEvent('invoice.archive-downloaded', {
  description: 'The invoices and credit notes of a year were fetched in one file. About the profile.',
  payload: z.object({ year: z.number().int() }),
  log: {
    title: { it: "Fatture dell'anno scaricate", en: 'Invoices of a year downloaded' },
    detail: { it: '{year, number, ::group-off}', en: '{year, number, ::group-off}' },
  },
});

export const invoiceRejected = defineEvent('invoice.rejected', {
  description: 'The exchange system of the tax agency did not accept a document. About the document.',
  payload: z.object({
    number: z.string(),
    /** Of the exchange system, e.g. `00306`. */
    codes: z.array(z.string()),
    resendBy: instant,
  }),
  log: {
    title: {
      it: 'Fattura scartata dal Sistema di Interscambio',
      en: 'Invoice rejected by the exchange system',
    },
    detail: { it: '{number}: {codes}', en: '{number}: {codes}' },
  },
  letter: {
    subject: { it: 'Fattura {number}: controlla i dati', en: 'Invoice {number}: check your data' },
    body: {
      it: "il Sistema di Interscambio dell'Agenzia delle Entrate non ha accettato la fattura {number} (codice {codes}). Il più delle volte un dato fiscale della tua anagrafica non è quello registrato all'Agenzia: controllalo nell'Area Clienti.\nLa inviamo di nuovo, con lo stesso numero, entro il {resendBy, date, day}. Il tuo ordine non cambia.",
      en: 'the exchange system of the Italian tax agency did not accept invoice {number} (code {codes}). Most often a tax identifier of your profile is not the one that the agency knows: please check it in the customer area.\nWe send it again under the same number by {resendBy, date, day}. Your order does not change.',
    },
    table: [
      {
        label: { it: 'Fattura', en: 'Invoice' },
        value: { it: '{number}', en: '{number}' },
      },
      {
        label: { it: 'Codice', en: 'Code' },
        value: { it: '{codes}', en: '{codes}' },
      },
      {
        label: { it: 'La inviamo di nuovo entro il', en: 'We send it again by' },
        value: { it: '{resendBy, date, day}', en: '{resendBy, date, day}' },
      },
    ],
  },
});

export const invoiceRetransmitted = defineEvent('invoice.retransmitted', {
  description:
    'Staff sent a rejected document to the exchange system again, under its number. About the document.',
  payload: z.object({ invoiceId: z.string(), number: z.string(), reason: z.string() }),
  log: {
    title: {
      it: 'Fattura inviata di nuovo al Sistema di Interscambio',
      en: 'Invoice sent to the exchange system again',
    },
    detail: { it: '{number}: {reason}', en: '{number}: {reason}' },
  },
});

export const invoiceMailed = defineEvent('invoice.mailed', {
  description:
    'A document is mailed to its customer once more, because somebody asked for it. About the document.',
  payload: z.object({ invoiceId: z.string(), number: z.string() }),
  log: {
    title: { it: 'Fattura inviata per e-mail', en: 'Invoice mailed' },
    detail: { it: '{number}', en: '{number}' },
  },
});
