import { defineEvent, type Terms } from '@customer-area/shared/contract';
import { z } from 'zod';

const fieldTerms = {
  recipientCode: { it: 'codice destinatario', en: 'recipient code' },
  pec: { it: 'indirizzo PEC', en: 'PEC address' },
  purchaseOrder: { it: "numero d'ordine d'acquisto", en: 'purchase order number' },
  cig: { it: 'CIG', en: 'CIG' },
  cup: { it: 'CUP', en: 'CUP' },
  secondEmail: { it: 'secondo indirizzo email', en: 'second e-mail address' },
  address: { it: 'indirizzo di fatturazione', en: 'billing address' },
} as const satisfies Terms;

export const billingDataChanged = defineEvent('billing-data.changed', {
  description: 'What a profile adds for its invoices was changed. About the profile.',
  payload: z.object({
    /** Names of the properties; never what is in them. */
    fields: z.array(z.string()),
  }),
  terms: { fields: fieldTerms },
  log: {
    title: { it: 'Dati di fatturazione modificati', en: 'Billing data changed' },
    detail: { it: '{fields}', en: '{fields}' },
  },
});
