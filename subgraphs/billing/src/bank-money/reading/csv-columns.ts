import { z } from 'zod';

/** How to read a table that a bank has exported. */
export const csvColumns = z.object({
  /** The account it is about: a table does not say. */
  account: z.string(),
  separator: z.enum([',', ';', '\t']),
  decimal: z.enum([',', '.']),
  dateFormat: z.enum(['YYYY-MM-DD', 'DD/MM/YYYY']),
  /** Headings of the columns. */
  bookedOn: z.string(),
  amount: z.string(),
  text: z.string(),
  reference: z.string().nullable(),
  payerName: z.string().nullable(),
  openingCents: z.number().int(),
  closingCents: z.number().int(),
});

export type CsvColumns = z.output<typeof csvColumns>;
