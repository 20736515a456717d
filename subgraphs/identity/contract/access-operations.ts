import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const jwks = defineOperation('jwks', {
  description: 'The public keys that verify access tokens.',
  input: z.null(),
  output: z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })) }),
});

export const signFeed = defineOperation('sign-feed', {
  description:
    'Signs what this installation tells machines of its operator, as a compact JWS of type `feed+jwt` with one of the keys of `jwks`. Never an access token: those are of another type and have an audience.',
  input: z.object({ feed: z.string().regex(/^[a-z-]{1,40}$/), claims: z.record(z.string(), z.unknown()) }),
  output: z.object({ jws: z.string() }),
});

export const revocations = defineOperation('revocations', {
  description:
    'Ended sessions and revoked API keys behind a cursor, held open until there is news; with `after: null` those of the last fifteen minutes.',
  input: z.object({ after: z.number().int().min(0).nullable() }),
  output: z.object({ cursor: z.number().int(), sessionIds: z.array(z.string()) }),
});

export const apiKey = defineOperation('api-key', {
  description:
    'What a gateway needs to let a key in, by its hash; null for one that is not good, whatever the reason.',
  input: z.object({ keyHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z
    .object({
      id: z.string(),
      loginId: z.string(),
      profileId: z.string(),
      locale: z.enum(['it', 'en']),
      scopes: z.array(z.string()),
      /** Empty for anywhere. */
      allowedCidrs: z.array(z.string()),
      expiresAt: instant,
    })
    .nullable(),
});

export const apiKeyUsed = defineOperation('api-key-used', {
  description: 'Notes that a key was used and from where, to the minute. May be repeated.',
  input: z.object({ id: z.string().max(40), ip: z.string().max(45) }),
  output: z.literal(true),
});

export const apiKeySpendingLimit = defineOperation('api-key-spending-limit', {
  description: 'What a key may pay in a month, in cents; null for one that is not good any more.',
  input: z.object({ profileId: id, id: z.string().max(40) }),
  output: z.number().int().min(0).nullable(),
});

export const delegationSpendingLimit = defineOperation('delegation-spending-limit', {
  description:
    "What a delegate may pay in a month with the giver's kept means and credit, in cents; null for a delegation that is not in force. About the giver's profile.",
  input: z.object({ profileId: id, id: z.string().max(40) }),
  output: z.number().int().min(0).nullable(),
});

export const askApproval = defineOperation('ask-approval', {
  description:
    'Asks before an act that a profile may have protected: not needed, waiting for a second login, or granted, which uses the approval up. The same `useKey` again gets the same answer. FORBIDDEN to keys and delegates while the act is protected.',
  input: z.object({
    profileId: id,
    /** Who is about to act, as the asking service knows its caller. */
    by: z.object({
      loginId: id,
      sessionId: z.string().max(40),
      ip: z.string().max(45),
      via: z
        .object({
          via: z.enum(['api-key', 'delegation', 'third-level', 'support-session']),
          id: z.string().max(40),
        })
        .nullable(),
    }),
    action: z.enum([
      'REVEAL_AUTH_CODE',
      'UNLOCK_DOMAIN',
      'CHANGE_OWNER',
      'CHANGE_NAME_SERVERS',
      'REMOVE_LAST_PAYMENT_METHOD',
    ]),
    subjectId: id,
    /** All of what is to be done, for whoever approves: the names of twenty domains too. */
    subjectLabel: z.string().max(8_000).nullable(),
    payloadHash: z.string().regex(/^[0-9a-f]{64}$/),
    useKey: z.string().min(1).max(100),
  }),
  output: z.discriminatedUnion('state', [
    z.object({ state: z.literal('not-needed') }),
    z.object({ state: z.literal('waiting'), approvalId: z.string() }),
    z.object({ state: z.literal('granted'), approvalId: z.string() }),
  ]),
});
