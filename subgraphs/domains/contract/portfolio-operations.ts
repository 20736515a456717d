import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);
/** Domains that something will happen to, and the days it takes; null without any. */
const consequence = z.object({ domains: z.number().int(), days: z.number().int() }).nullable();

export const profileDomains = defineOperation('profile-domains', {
  description:
    'What a profile holds: how many, the first hundred, a digest that is another one as soon as a domain comes or goes, and what a new address would mean for them.',
  input: z.object({
    profileId: id,
    /** Of the address the profile is about to have; null when it keeps the one it has. */
    newEmailFingerprint: z.string().length(64).nullable(),
  }),
  output: z.object({
    total: z.number().int(),
    ids: z.array(z.string().max(40)).max(100),
    digest: z.string(),
    verification: consequence,
    transferLock: consequence,
  }),
});

export const ownDomains = defineOperation('own-domains', {
  description:
    'The names of those of these domains that the profile holds, has ordered or has held; foreign and absent ones are left out alike.',
  input: z.object({ profileId: id, domainIds: z.array(id).min(1).max(100) }),
  output: z.object({ domains: z.array(z.object({ id: z.string(), unicodeName: z.string().max(255) })) }),
});
