import { defineEvent, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const automaticRenewalDue = defineEvent('automatic-renewal.due', {
  description:
    'A domain that renews itself is to be paid for: one of at most four attempts. About the domain.',
  payload: z.object({
    /** One for each domain and period; its attempts pay the same order until that has ended. */
    automaticRenewalId: id,
    attempt: z.number().int().min(1).max(4),
    domainId: id,
    domainName: z.string(),
    profileId: id,
    /** The period that is renewed begins here. */
    paidThrough: instant,
    years: z.number().int().min(1).max(10),
    /** Kept cards and accounts, in the order they are tried. */
    methodIds: z.array(id).max(20),
    /** With VAT: what may be charged at most. Null is no limit. */
    priceCeilingCents: z.number().int().nullable(),
    /** When its holder last chose how it renews itself: an order that ended before that is replaced. */
    chosenAt: instant.nullable().default(null),
    /** There is no other attempt after this one. */
    finalAttempt: z.boolean(),
  }),
  // What the services tell each other: customers read how it ended.
  log: null,
});
