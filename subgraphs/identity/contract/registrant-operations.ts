import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const text = z.string().nullable();
const id = z.string().min(1).max(40);

export const registrantData = defineOperation('registrant-data', {
  description:
    'Who a profile is and how it is reached, to make a registrant of it: names, identifiers, address, contact. Null when there is none.',
  input: z.object({ profileId: id }),
  output: z
    .object({
      subjectType: z.string(),
      firstName: text,
      lastName: text,
      companyName: text,
      fiscalCode: text,
      vatNumber: text,
      officeCode: text,
      address: z.object({
        street: z.string(),
        postalCode: z.string(),
        city: z.string(),
        province: text,
        country: z.string().length(2),
      }),
      email: z.string(),
      /** What `profile.email-confirmed` calls this address. */
      emailFingerprint: z.string().length(64),
      emailVerified: z.boolean(),
      phone: z.string(),
      locale: z.enum(['it', 'en']),
    })
    .nullable(),
});

const typed = z.string().max(2_000).nullable().optional();
const words = z.object({ it: z.string(), en: z.string() });

export const checkContacts = defineOperation('check-contacts', {
  description:
    'An address, telephone number and e-mail address by the rules of profiles: in canonical form, or with every problem. What is left out is not checked.',
  input: z.object({
    profileId: id,
    /** What counts while the form says nothing else. */
    present: z.object({ country: z.string().length(2), email: z.string() }),
    form: z.object({
      address: z
        .object({ street: typed, postalCode: typed, city: typed, province: typed, country: typed })
        .nullable()
        .optional(),
      phone: typed,
      email: typed,
      emailConfirmation: typed,
    }),
  }),
  output: z.discriminatedUnion('ok', [
    z.object({
      ok: z.literal(true),
      contact: z.object({
        street: z.string().optional(),
        postalCode: z.string().optional(),
        city: z.string().optional(),
        province: text.optional(),
        country: z.string().optional(),
        phone: z.string().optional(),
        email: z.string().optional(),
      }),
      /** Of the address, when the form has one. */
      emailFingerprint: z.string().length(64).nullable(),
    }),
    z.object({
      ok: z.literal(false),
      problems: z.array(z.object({ field: z.string(), code: z.string(), message: words })).min(1),
    }),
  ]),
});
