import { defineOperation, reader } from '@customer-area/shared/contract';
import { z } from 'zod';

const text = z.string().nullable();
const id = z.string().min(1).max(40);

export const loginName = defineOperation('login-name', {
  description:
    'The username of a login of this profile, which it keeps for good; null when the profile has no such login.',
  input: z.object({ profileId: id, loginId: id }),
  output: z.object({ username: z.string() }).nullable(),
});

export const profileOfUsername = defineOperation('profile-of-username', {
  description:
    'The profile of a login that a customer has named as the other side of an act; null for one that does not exist, is disabled or is no customer’s. Whoever asks does not tell which.',
  input: z.object({ username: z.string().max(100) }),
  output: z.object({ profileId: z.string() }).nullable(),
});

export const profileSnapshot = defineOperation('profile-snapshot', {
  description:
    'Name, identifiers, address and contact of a profile as they are now: to freeze them on an order, to name a holder at a registry. Null when there is none.',
  input: z.object({ profileId: z.string() }),
  output: z
    .object({
      profileId: z.string(),
      subjectType: z.string(),
      displayName: z.string(),
      firstName: text,
      lastName: text,
      companyName: text,
      fiscalCode: text,
      vatNumber: text,
      officeCode: text,
      recipientCode: text,
      pecEmail: text,
      country: z.string().length(2),
      address: z.object({
        street: z.string(),
        postalCode: z.string(),
        city: z.string(),
        province: text,
        country: z.string(),
      }),
      email: z.string(),
      phone: z.string(),
      locale: z.enum(['it', 'en']),
    })
    .nullable(),
});

export const readableProfile = defineOperation('readable-profile', {
  description:
    'Who a profile is and how it is reached, for a reader that may see it; null for another one, and when there is none.',
  input: z.object({ reader }),
  output: z
    .object({
      subjectType: z.string(),
      displayName: z.string(),
      fiscalCode: text,
      vatNumber: text,
      officeCode: text,
      recipientCode: text,
      pecEmail: text,
      address: z.object({
        street: z.string(),
        postalCode: z.string(),
        city: z.string(),
        province: text,
        country: z.string(),
      }),
      email: z.string(),
      phone: z.string(),
    })
    .nullable(),
});
