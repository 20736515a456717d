import { z } from 'zod';

const table = z.object({ fileName: z.string(), text: z.string() });
const bytes = z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() });

/** A file of a letter: a table in CSV, or any other file as base64. */
export const attachment = z.union([table, bytes]);
export type Attachment = z.output<typeof attachment>;
