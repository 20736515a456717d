import { z } from 'zod';
import { defineOperation } from '../contract';

const reading = z.object({ fileId: z.string().min(1).max(100) });
const file = z.object({ name: z.string(), mediaType: z.string(), content: z.base64() });

export const readFile = defineOperation('read-file', {
  description: "A file for the gateway's file routes, as base64. NOT_FOUND when it is gone meanwhile.",
  input: reading,
  output: file,
});

export const storeFile = defineOperation('store-file', {
  description:
    'Stores what was uploaded to a signed link. BAD_USER_INPUT, NOT_FOUND or CONFLICT when it cannot be taken.',
  input: reading.extend({ content: z.base64() }),
  output: z.literal(true),
});
