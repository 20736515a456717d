import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const text = z.string().nullable();

export const verificationLetter = defineOperation('verification-letter', {
  description:
    'Whom to write about a verification, and what: the address of the registrant, a fresh one-time secret for the link, and the domains that hang on it. Null when nothing is to be confirmed any more.',
  input: z.object({ verificationId: z.string().min(1).max(40) }),
  output: z
    .object({
      profileId: z.string(),
      email: z.string(),
      locale: z.string(),
      firstName: text,
      lastName: text,
      companyName: text,
      /** Only its hash is stored: it is nowhere else. */
      token: z.string(),
      /** How many domains there are, and the first five of them. */
      domains: z.number().int(),
      names: z.array(z.string()),
      dueAt: instant,
      /** Part of a day is a day. */
      daysLeft: z.number().int(),
      suspended: z.boolean(),
    })
    .nullable(),
});
