import { z } from 'zod';

/** A line as billing tells it: what every line has, and the details of its kind beside it. Its kind judges those. */
const orderedLine = z
  .looseObject({
    lineId: z.string().min(1).max(40),
    kind: z.string().min(1).max(40),
    domainId: z.string().min(1).max(40).nullable(),
    years: z.number().int().nullish().default(null),
  })
  .transform(({ lineId, kind, domainId, years, ...details }) => {
    return { lineId, kind, domainId, years, details };
  });

export type OrderedLine = z.output<typeof orderedLine>;

/** The lines of an order: what a domain's life needs to know of an order. */
export const orderFacts = z.object({
  orderId: z.string().min(1).max(40),
  lines: z.array(orderedLine),
});

export type OrderFacts = z.output<typeof orderFacts>;
