import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);
/** As many as one order may renew. */
const MOST = 500;

const notice = z.object({ code: z.string(), message: z.string() });

export const renewalOffers = defineOperation('renewal-offers', {
  description:
    'Whether domains of a profile may be renewed now for so many years: those that are named, or those that are paid through less than a moment. Nothing is held. What is not the profile’s is left out.',
  input: z.object({
    profileId: id,
    locale: z.enum(['it', 'en']),
    years: z.number().int().min(1).max(10),
    which: z.discriminatedUnion('by', [
      z.object({ by: z.literal('id'), domainIds: z.array(id).min(1).max(MOST) }),
      /** The soonest first; at most 500. */
      z.object({ by: z.literal('paid-through'), before: instant, among: z.array(id).nullable() }),
    ]),
  }),
  output: z.object({
    offers: z.array(
      z.object({
        domainId: z.string(),
        name: z.string(),
        unicodeName: z.string(),
        tld: z.string(),
        paidThrough: instant.nullable(),
        /** Null where it is refused. */
        renewedThrough: instant.nullable(),
        refusal: notice.nullable(),
        warning: notice.nullable(),
        /** What is renewed and charged with it: services of its own and of its third levels. */
        services: z.array(
          z.object({
            /** Whose service it is. */
            domainId: z.string(),
            name: z.string(),
            unicodeName: z.string(),
            service: z.string(),
            plan: z.string(),
            serviceId: z.string(),
            annuities: z.number().int(),
          }),
        ),
      }),
    ),
    /** There are others behind the last one. */
    isCutOff: z.boolean(),
  }),
});
