import { z } from 'zod';

const orderedLine = z.object({
  lineId: z.string().min(1).max(40),
  kind: z.enum(['register', 'renew']),
  domainId: z.string().min(1).max(40),
  name: z.string().min(1).max(253),
  unicodeName: z.string().min(1).max(253),
  tld: z.string().min(1).max(63),
  years: z.number().int().min(1).max(10),
});

export type OrderedLine = z.output<typeof orderedLine>;

/** The lines of an order as billing tells them: what a domain's life needs to know of an order. */
export const orderFacts = z.object({
  orderId: z.string().min(1).max(40),
  // A line about no domain is none of our business.
  lines: z
    .array(z.union([orderedLine, z.looseObject({ domainId: z.null() })]))
    .transform((lines) => lines.filter((line): line is OrderedLine => line.domainId !== null)),
});

export type OrderFacts = z.output<typeof orderFacts>;
