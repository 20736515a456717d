import { defineOperation } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const autoRenewalsOfMethods = defineOperation('auto-renewals-of-methods', {
  description:
    'The domains of a profile whose automatic renewal is charged to each of these kept cards and accounts, in the order asked: how many, and the first hundred.',
  input: z.object({ profileId: id, methodIds: z.array(id).max(100) }),
  output: z
    .array(
      z.object({
        methodId: z.string(),
        domains: z.array(z.object({ domainId: z.string(), name: z.string() })).max(100),
        total: z.number().int(),
      }),
    )
    .max(100),
});

export const automaticRenewalStanding = defineOperation('automatic-renewal-standing', {
  description:
    'What an attempt to renew a domain may be charged to now, and how much: asked right before it is charged. Null when the domain renews itself no more, or the attempt is over.',
  input: z.object({
    profileId: id,
    domainId: id,
    automaticRenewalId: id,
    attempt: z.number().int().positive(),
  }),
  output: z
    .object({
      methodIds: z.array(z.string()),
      /** VAT included; null without a limit. */
      priceCeilingCents: z.number().int().nullable(),
    })
    .nullable(),
});
