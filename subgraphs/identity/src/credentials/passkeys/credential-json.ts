import { badInput } from '@customer-area/shared/errors';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { messages } from '../../messages';

const base64url = z.string().regex(/^[A-Za-z0-9_-]+$/);
const credential = {
  id: base64url.max(1_400),
  rawId: base64url.max(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
};

const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(5)
      .default([]),
  }),
});

const authentication = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((handle) => handle ?? undefined),
  }),
});

/** What a browser made of `navigator.credentials.create`; BAD_USER_INPUT for anything else. */
export function registrationIn(json: string): RegistrationResponseJSON {
  return parsed(registration, json) as RegistrationResponseJSON;
}

/** What a browser made of `navigator.credentials.get`; BAD_USER_INPUT for anything else. */
export function authenticationIn(json: string): AuthenticationResponseJSON {
  return parsed(authentication, json) as AuthenticationResponseJSON;
}

function parsed<S extends z.ZodType>(shape: S, json: string): z.output<S> {
  const result = shape.safeParse(fromJson(json));
  if (!result.success) throw badInput('response', messages.localized('fault.credential'));
  return result.data;
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
