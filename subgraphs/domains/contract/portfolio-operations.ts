import { defineOperation, reader } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);
export const profileDomains = defineOperation('profile-domains', {
  description:
    'What a profile holds: how many, the first hundred, a digest that is another one as soon as a domain comes or goes, and the registrants that keep their data when the profile changes.',
  input: z.object({ profileId: id }),
  output: z.object({
    total: z.number().int(),
    ids: z.array(z.string().max(40)).max(100),
    digest: z.string(),
    registrants: z.object({ total: z.number().int(), ids: z.array(z.string().max(40)).max(100) }),
  }),
});

export const ownDomains = defineOperation('own-domains', {
  description:
    'The names of those of these domains that the profile holds, has ordered or has held; foreign and absent ones are left out alike.',
  input: z.object({ profileId: id, domainIds: z.array(id).min(1).max(100) }),
  output: z.object({ domains: z.array(z.object({ id: z.string(), unicodeName: z.string().max(255) })) }),
});

const text = z.string().nullable();

export const readableDomain = defineOperation('readable-domain', {
  description:
    'A domain, for a reader that may see it: its name, what hangs on it, and its holder as far as the reader may see that one too. Null for a foreign, an absent or a hidden one.',
  input: z.object({ reader, domainId: id }),
  output: z
    .object({
      id,
      unicodeName: z.string().max(255),
      tld: z.string().max(63),
      /** The kinds of its services that are not ended. */
      services: z.array(z.string()).max(20),
      /** Null when the reader may not see it, or while nobody knows it. */
      holder: z
        .object({
          displayName: z.string(),
          fiscalCode: text,
          vatNumber: text,
          address: z
            .object({
              street: z.string(),
              postalCode: z.string(),
              city: z.string(),
              province: text,
              country: z.string(),
            })
            .nullable(),
          email: text,
          phone: text,
        })
        .nullable(),
    })
    .nullable(),
});
