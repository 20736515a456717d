import { z } from 'zod';

/** A line as other services learn of it; what only its kind knows stands beside these. */
const orderLineFacts = z.looseObject({
  lineId: z.string().min(1).max(40),
  kind: z.string().min(1).max(40),
  domainId: z.string().min(1).max(40).nullable(),
  years: z.number().int().nullable().default(null),
  /** What it is about, for people. */
  subject: z.string().default(''),
});

/** What other services learn of an order. */
export const orderFacts = z.object({
  orderId: z.string().min(1).max(40),
  number: z.string(),
  /** With VAT, in cents. */
  total: z.number().int(),
  currency: z.string(),
  lines: z.array(orderLineFacts),
});
