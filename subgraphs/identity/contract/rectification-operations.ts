import { defineOperation, reader } from '@customer-area/shared/contract';
import { z } from 'zod';

export const awaitReturnedForm = defineOperation('await-returned-form', {
  description:
    'Awaits a signed form for a rectification, for a reader that may send one: the id that the file door stores it by, or why none is taken. A foreign and an absent request are not found alike.',
  input: z.object({ reader, rectificationId: z.string().min(1).max(40) }),
  output: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('awaited'),
      fileId: z.string().max(100),
      maxBytes: z.number().int(),
      mediaTypes: z.array(z.string()).max(10),
    }),
    z.object({ kind: z.enum(['not-found', 'not-awaited', 'too-many']) }),
  ]),
});
