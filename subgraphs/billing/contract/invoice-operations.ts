import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

export const invoiceLetter = defineOperation('invoice-letter', {
  description:
    'What to write in a letter with an invoice or credit note, and the document as PDF. Null when there is none.',
  input: z.object({
    profileId: z.string().min(1).max(40),
    invoiceId: z.string().min(1).max(40),
    locale: z.enum(['it', 'en']),
  }),
  output: z
    .object({
      number: z.string(),
      isCreditNote: z.boolean(),
      totalCents: z.number().int(),
      /** Of an accountant; null for none. */
      secondEmail: z.string().nullable(),
      /** Base64; null for a document from before its whole text was kept. */
      pdf: z.base64().nullable(),
    })
    .nullable(),
});
