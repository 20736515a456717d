import { defineOperation, instant } from '@customer-area/shared/contract';
import { z } from 'zod';

const id = z.string().min(1).max(40);

export const issuePanelCode = defineOperation('issue-panel-code', {
  description:
    'A one-time address that opens the control panel of a domain for a session; 60 seconds, once. The caller has made sure that the session may. Null where this installation has no panel.',
  input: z.object({
    profileId: id,
    loginId: id,
    sessionId: id,
    domainId: id,
    domainName: z.string().max(253),
  }),
  output: z.object({ url: z.string(), expiresAt: instant }).nullable(),
});

export const redeemPanelCode = defineOperation('redeem-panel-code', {
  description:
    'What a control panel gets for a code: an ID token (OpenID Connect Core 1.0, §2), once. Every code that is not good is answered alike, and is used up by being tried.',
  input: z.object({
    clientId: z.string().max(200),
    clientSecret: z.string().max(200),
    code: z.string().max(200),
    redirectUri: z.string().max(2_000),
  }),
  output: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('redeemed'), idToken: z.string(), expiresInSeconds: z.number().int() }),
    z.object({ kind: z.enum(['invalid_client', 'invalid_grant']) }),
  ]),
});

export const tokenIssuer = defineOperation('token-issuer', {
  description:
    'The `iss` of ID tokens: the address under which customers and panels reach this installation.',
  input: z.null(),
  output: z.object({ issuer: z.string() }),
});
