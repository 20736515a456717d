import { defineOperation, instant, reader } from '@customer-area/shared/contract';
import { z } from 'zod';

const text = z.string().nullable();

export const readableOrder = defineOperation('readable-order', {
  description:
    'An order, for a reader that may see it: its number, when it was placed, what is in it and what it comes to. Null for a foreign, an absent or a hidden one.',
  input: z.object({
    reader,
    orderId: z.string().min(1).max(40),
    /** The language of its lines. */
    locale: z.enum(['it', 'en']),
  }),
  output: z
    .object({
      number: z.string(),
      placedAt: instant,
      lines: z.array(z.string()).max(500),
      /** With VAT, in cents. */
      total: z.number().int(),
    })
    .nullable(),
});

export const readableInvoicing = defineOperation('readable-invoicing', {
  description:
    'What a profile has added for its invoices, for a reader that may see it; null for another one. What it has not added is null.',
  input: z.object({ reader }),
  output: z
    .object({
      recipientCode: text,
      pec: text,
      purchaseOrder: text,
      cig: text,
      cup: text,
      address: z
        .object({
          street: z.string(),
          postalCode: z.string(),
          city: z.string(),
          province: text,
          country: z.string(),
        })
        .nullable(),
    })
    .nullable(),
});
