import { z } from 'zod';
import { defineOperation } from '../contract';

/** Whom the link was made for, at the address that follows it. */
const actor = z.object({
  loginId: z.string().nullable(),
  profileId: z.string().nullable(),
  sessionId: z.string().nullable(),
  role: z.enum(['customer', 'staff']).nullable(),
  via: z.object({ via: z.enum(['api-key', 'delegation', 'third-level']), id: z.string() }).nullable(),
  ip: z.string(),
});

const named = z.object({ fileId: z.string().min(1).max(100), by: actor.nullable().default(null) });
const reading = named.extend({
  /** Where the file goes on, as its part before said. */
  from: z.string().max(1_000).nullable().default(null),
});
const part = z.object({
  name: z.string(),
  mediaType: z.string(),
  content: z.base64(),
  /** Where it goes on; null when this is all, or the last of it. */
  next: z.string().nullable().default(null),
});

export const readFile = defineOperation('read-file', {
  description:
    "A file for the gateway's file routes, or a part of it, as base64. NOT_FOUND when it is gone meanwhile.",
  input: reading,
  output: part,
});

export const storeFile = defineOperation('store-file', {
  description:
    'Stores what was uploaded to a signed link. BAD_USER_INPUT, NOT_FOUND or CONFLICT when it cannot be taken.',
  input: named.extend({ content: z.base64() }),
  output: z.literal(true),
});
