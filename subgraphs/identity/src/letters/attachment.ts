import { z } from 'zod';

/** A table of a letter as a file, in CSV. */
export const attachment = z.object({ fileName: z.string(), text: z.string() });
export type Attachment = z.output<typeof attachment>;
