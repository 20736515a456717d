import { defineOperation, instant, reader } from '@customer-area/shared/contract';
import { z } from 'zod';

export const newOwnerLetter = defineOperation('new-owner-letter', {
  description:
    'Whom to invite to become the owner of domains: the address, the one-time secret of the link, and the domains; nothing of whoever gives them. The same each time that it is asked. Null when the invitation leads nowhere any more.',
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

export const ownerConfirmationLetter = defineOperation('owner-confirmation-letter', {
  description:
    'What a registrant confirms that is to give domains away: its address as the registry has it, the one-time secret of the letter that was asked for last, the same each time, the domains, and whom they go to as far as the giver knows. Null when there is nothing to confirm any more, or nobody to ask.',
  input: z.object({ confirmationId: z.string().min(1).max(40) }),
  output: z
    .object({
      profileId: z.string(),
      email: z.string(),
      locale: z.string(),
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      companyName: z.string().nullable(),
      /** Only its hash is stored: it is nowhere else. */
      token: z.string(),
      names: z.array(z.string()),
      /** First letter and host of the address that was invited. */
      newOwner: z.string(),
      withoutLock: z.boolean(),
      expiresAt: instant,
    })
    .nullable(),
});

export const ownerObjectionLetter = defineOperation('owner-objection-letter', {
  description:
    'Whom to tell that domains are asked for by heirs, and how to object: an address of whoever gives them, the one-time secret of the link, the same each time, and the domains. Null when there is nothing to object to any more.',
  input: z.object({ objectionId: z.string().min(1).max(40) }),
  output: z
    .object({
      profileId: z.string(),
      email: z.string(),
      locale: z.string(),
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      companyName: z.string().nullable(),
      /** Only its hash is stored: it is nowhere else. */
      token: z.string(),
      names: z.array(z.string()),
      expiresAt: instant,
    })
    .nullable(),
});

export const awaitOwnerChangeForm = defineOperation('await-owner-change-form', {
  description:
    'Keeps a place for the signed request among the documents of a change of owner, on the side of a reader that takes part in it. Not found for a foreign and an absent one alike.',
  input: z.object({
    reader,
    loginId: z.string().max(40),
    ownerChangeId: z.string().min(1).max(40),
  }),
  output: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('awaited'),
      fileId: z.string(),
      maxBytes: z.number().int(),
      mediaTypes: z.array(z.string()),
    }),
    z.object({ kind: z.enum(['not-found', 'not-awaited', 'too-many']) }),
  ]),
});
