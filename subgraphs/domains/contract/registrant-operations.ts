import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const text = z.string().nullable();

export const dataReminderLetter = defineOperation('data-reminder-letter', {
  description:
    'Whom to remind of the data that registries have of a registrant, and the data itself. Null for a registrant that has no such domains any more.',
  input: z.object({ registrantId: z.string().min(1).max(40) }),
  output: z
    .object({
      profileId: z.string(),
      email: z.string(),
      locale: z.string(),
      firstName: text,
      lastName: text,
      companyName: text,
      phone: z.string(),
      street: z.string(),
      postalCode: z.string(),
      city: z.string(),
      province: text,
      country: z.string(),
      /** How many domains there are, and the first five of them. */
      domains: z.number().int(),
      names: z.array(z.string()),
    })
    .nullable(),
});

export const formerAddressLetter = defineOperation('former-address-letter', {
  description:
    'Whom to tell that a registrant has another address: the one that it had, and the one-time secret of the link that takes that back, the same each time. Null once that is forgotten.',
  input: z.object({ formerAddressId: z.string().min(1).max(40) }),
  output: z
    .object({
      profileId: z.string(),
      email: z.string(),
      locale: z.string(),
      firstName: text,
      lastName: text,
      companyName: text,
      /** Null where it was given back before. Only its hash is stored. */
      token: z.string().nullable(),
    })
    .nullable(),
});
