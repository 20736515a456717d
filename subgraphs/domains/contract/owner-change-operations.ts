import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

export const newOwnerLetter = defineOperation('new-owner-letter', {
  description:
    'Whom to invite to become the owner of domains: the address, a fresh one-time secret for the link, and the domains; nothing of whoever gives them. Null when the invitation leads nowhere any more.',
  input: z.object({ invitationId: z.string().min(1).max(40) }),
  output: z
    .object({
      profileId: z.string(),
      email: z.string(),
      locale: z.string(),
      /** Only its hash is stored: it is nowhere else. */
      token: z.string(),
      names: z.array(z.string()),
      expiresAt: instant,
    })
    .nullable(),
});
