import { z } from 'zod';
import { defineOperation } from '../contract';

/** Whom the link was made for, at the address that follows it. */
const actor = z.object({
  loginId: z.string().nullable(),
  profileId: z.string().nullable(),
  sessionId: z.string().nullable(),
  role: z.enum(['customer', 'staff']).nullable(),
  via: z
    .object({ via: z.enum(['api-key', 'delegation', 'third-level', 'support-session']), id: z.string() })
    .nullable(),
  ip: z.string(),
});

const named = z.object({ fileId: z.string().min(1).max(100), by: actor.nullable().default(null) });
const position = z.int().nonnegative();

/** The bytes that a client asks for: from the first one on, up to the last one; or so many at the end. */
const wantedRange = z.union([
  z.object({ first: position, last: position.nullable() }),
  z.object({ final: position }),
]);

const reading = named.extend({
  /** Where the file goes on, as its part before said. */
  from: z.string().max(1_000).nullable().default(null),
  /** Null for the whole file; so is every range of a file that is written while it is read. */
  range: wantedRange.nullable().default(null),
  /** The tags of what the client has; `*` for any: one of those is not sent again. */
  known: z.array(z.string().max(200)).max(20).default([]),
  /** The tag of what a range is to be a part of; of anything else the whole is sent. */
  rangeOf: z.string().max(200).nullable().default(null),
});
const part = z.object({
  name: z.string(),
  mediaType: z.string(),
  content: z.base64(),
  /** Where it goes on; null when this is all, or the last of it. */
  next: z.string().nullable().default(null),
  /** `UNCHANGED`: the client has it. `BEYOND`: the file ends before the range. Both without content. */
  answer: z.enum(['WHOLE', 'RANGE', 'UNCHANGED', 'BEYOND']),
  /** Of the whole file, in bytes, and its tag; null for one that is written while it is read. */
  size: position.nullable(),
  tag: z.string().nullable(),
  /** Which bytes of the file are answered, with those that follow in other parts; null but for a RANGE. */
  range: z.object({ first: position, last: position }).nullable(),
});

export type WantedRange = z.output<typeof wantedRange>;
export type WantedPart = Pick<z.output<typeof reading>, 'from' | 'range' | 'known' | 'rangeOf'>;
export type FilePart = z.output<typeof part>;

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
